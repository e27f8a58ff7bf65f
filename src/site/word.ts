import { text } from './text.ts';

/** A value of a closed vocabulary as a reader sees it: `true-positive` is "True positive". */
export function word(value: string): string {
  const own = text.words[value];
  if (own !== undefined) return own;
  const spaced = value.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
