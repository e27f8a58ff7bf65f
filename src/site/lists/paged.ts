/** One page of a list that is too long for one. */
export interface Paged<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  last: number;
}

/** A list cut into pages, so that no page grows with the content; one empty page when it is empty. */
export function paged<T>(items: readonly T[], perPage: number): Paged<T>[] {
  const last = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: last }, (_, at) => ({
    items: items.slice(at * perPage, (at + 1) * perPage),
    number: at + 1,
    last,
  }));
}

/** The end of a page's address: nothing for the first, `page/2` for the second. */
export function pagePath(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
