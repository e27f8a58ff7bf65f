/** `3 queries`, `1 query`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
