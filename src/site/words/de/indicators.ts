import type { indicatorText as english } from '../en/indicators.ts';
import { count } from './count.ts';

/** Words of the page of indicators. */
export const indicatorText: typeof english = {
  title: 'Indikatoren',
  lede: (n, shared, cases) =>
    `${count(n, 'Indikator', 'Indikatoren')} aus ${count(cases, 'Fall', 'Fällen')}, entschärft; ${shared} davon in mehr als einem. „Kopieren“ gibt den echten Wert.`,
  seen: 'Gesehen',
  filter: {
    label: 'Indikatoren filtern',
    text: 'Text darin',
    type: 'Typ',
    role: 'Rolle',
    any: 'Alle',
    clear: 'Leeren',
    found: '{n} gefunden.',
    more: 'Die ersten {n} sind zu sehen; enger filtern zeigt die anderen.',
  },
  csv: 'Alle als CSV',
  none: 'Kein veröffentlichter Fall hat einen Indikator.',
  copy: (shown) => `${shown} kopieren, wie er ist, nicht entschärft`,
  more: (n) => `und ${n} weitere`,
};
