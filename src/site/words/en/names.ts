import { count } from './count.ts';

const cases = (n: number) => count(n, 'case', 'cases');

/** Words of the pages of tags, authors and assets. */
export const nameText = {
  tags: {
    title: 'Tags',
    lede: (n: number) => `${count(n, 'tag', 'tags')} that authors gave their cases.`,
    description: (name: string, n: number) => `${cases(n)} tagged ${name}.`,
  },
  authors: {
    title: 'Authors',
    lede: (n: number) => `${count(n, 'author', 'authors')} of the cases.`,
    description: (name: string, n: number) => `${cases(n)} by ${name}.`,
  },
  assets: {
    title: 'Assets',
    lede: (n: number, shared: number, all: number) =>
      `${count(n, 'asset', 'assets')} of ${cases(all)}; ${shared} of them in more than one. One that went by several names is listed once.`,
    others: 'Other cases',
  },
  cases,
};
