/** Keys and indexes from the root of the front matter to a value, such as `['findings', 0, 'title']`. */
export type KeyPath = readonly (string | number)[];

/** A path as a reader writes it: `findings[0].title`. */
export function keyPathText(path: KeyPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}
