import type { tableText as english } from '../en/tables.ts';
import { count } from './count.ts';

const queries = (n: number) => count(n, 'Abfrage', 'Abfragen');
const inCases = (n: number) => count(n, 'Fall', 'Fällen');

/** Words of the pages of tables and queries. */
export const tableText: typeof english = {
  tables: 'Tabellen',
  queries: 'Abfragen',
  tablesLede: (tables, n) =>
    `${count(tables, 'Tabelle', 'Tabellen')}, gelesen von ${queries(n)}. Jede wurde im Schema ihrer Plattform nachgeschlagen, bevor die Seite veröffentlicht wurde.`,
  noTables: 'Keine veröffentlichte Abfrage liest eine Tabelle.',
  name: 'Tabelle',
  platform: 'Plattform',
  column: 'Spalte',
  type: 'Typ',
  columns: 'Spalten',
  used: (n, known) => `${n} von ${known} in Abfragen verwendet`,
  usedBy: 'Abfragen',
  cases: 'Fälle',
  uses: 'Verwendete Spalten',
  unused: (n) => `${count(n, 'Spalte, die', 'Spalten, die')} keine Abfrage verwendet`,
  lede: (n, of) => `Gelesen von ${queries(n)} aus ${inCases(of)}.`,
  description: (name, n, of) =>
    `${name}: ${queries(n)} in ${inCases(of)}, und die Spalten, die sie verwenden.`,
  region: (name) => `${name}, Tabelle`,
  queriesLede: (n, of, inProse) =>
    `${queries(n)} aus ${inCases(of)}, der neueste Fall zuerst${inProse === 0 ? '' : `; ${inProse} davon im Text eines Falls`}. Jede in KQL wurde vor der Veröffentlichung zerlegt und an die Tabellen gebunden, die sie liest.`,
  noQueries: 'Kein veröffentlichter Fall hat eine Abfrage.',
  inText: 'Im Text',
  fromText: 'im Text',
  kql: 'Die Abfrage',
  shown: (lines) => `Die Abfrage, ${count(lines, 'Zeile', 'Zeilen')}`,
  filter: {
    label: 'Abfragen filtern',
    text: 'Text darin',
    table: 'Tabelle',
    technique: 'Technik',
    platform: 'Plattform',
    purpose: 'Zweck',
    any: 'Alle',
    clear: 'Leeren',
    found: '{n} gefunden.',
    more: 'Die ersten {n} sind zu sehen; enger filtern zeigt die anderen.',
  },
  reads: 'Liest',
  by: { platform: 'Plattform', purpose: 'Zweck', others: 'Auch nach' },
  groupTitle: (name) => `Abfragen: ${name}`,
  groupLede: (n, of) => `${queries(n)} aus ${inCases(of)}, der neueste Fall zuerst.`,
  groupDescription: (name, n, of) => `${name}: ${queries(n)} aus ${inCases(of)}.`,
};
