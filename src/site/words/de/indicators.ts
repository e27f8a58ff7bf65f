import type { indicatorText as english } from '../en/indicators.ts';
import { count } from './count.ts';

/** Words of the page of indicators. */
export const indicatorText: typeof english = {
  title: 'Indikatoren',
  lede: (n, shared, cases) =>
    `${count(n, 'Indikator', 'Indikatoren')} aus ${count(cases, 'Fall', 'Fällen')}, entschärft; ${shared} davon in mehr als einem. „Kopieren“ gibt den echten Wert.`,
  csv: 'Alle als CSV',
  none: 'Kein veröffentlichter Fall hat einen Indikator.',
  copy: (shown) => `${shown} kopieren, wie er ist, nicht entschärft`,
  more: (n) => `und ${n} weitere`,
};
