import type { nameText as english } from '../en/names.ts';
import { count } from './count.ts';

const cases = (n: number) => count(n, 'Fall', 'Fälle');

/** Words of the pages of tags, authors and assets. */
export const nameText: typeof english = {
  tags: {
    title: 'Schlagwörter',
    lede: (n) => `${count(n, 'Schlagwort', 'Schlagwörter')}, unter denen die Fälle stehen.`,
    description: (name, n) => `${cases(n)} zum Schlagwort ${name}.`,
  },
  authors: {
    title: 'Autoren',
    lede: (n) => `${count(n, 'Person hat', 'Personen haben')} die Fälle geschrieben.`,
    description: (name, n) => `${cases(n)} von ${name}.`,
  },
  assets: {
    title: 'Assets',
    lede: (n, shared, all) =>
      `${count(n, 'Asset', 'Assets')} aus ${count(all, 'Fall', 'Fällen')}; ${shared} davon in mehr als einem. Eines mit mehreren Namen steht einmal hier.`,
    others: 'Andere Fälle',
  },
  cases,
};
