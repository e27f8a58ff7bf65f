/** `3 queries`, `1 query`, `1,000 queries`. */
export const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
