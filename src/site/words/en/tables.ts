import { count } from './count.ts';

const queries = (n: number) => count(n, 'query', 'queries');
const cases = (n: number) => count(n, 'case', 'cases');

/** Words of the pages of tables and queries. */
export const tableText = {
  tables: 'Tables',
  queries: 'Queries',
  tablesLede: (tables: number, n: number) =>
    `${count(tables, 'table', 'tables')} read by ${queries(n)}. Each was looked up in the schema of its platform before the page was published.`,
  noTables: 'No published query reads a table.',
  name: 'Table',
  platform: 'Platform',
  column: 'Column',
  type: 'Type',
  columns: 'Columns',
  used: (n: number, known: number) => `${n} of ${known} used by queries`,
  usedBy: 'Queries',
  cases: 'Cases',
  uses: 'Used columns',
  unused: (n: number) => `${count(n, 'column', 'columns')} that no query uses`,
  lede: (n: number, of: number) => `Read by ${queries(n)} of ${cases(of)}.`,
  description: (name: string, n: number, of: number) =>
    `${name}: ${queries(n)} in ${cases(of)}, and the columns they use.`,
  region: (name: string) => `${name}, table`,
  queriesLede: (n: number, of: number, inProse: number) =>
    `${queries(n)} of ${cases(of)}, newest case first${inProse === 0 ? '' : `; ${inProse} of them in the text of a case`}. Each in KQL was parsed and bound to the tables it reads before it was published.`,
  noQueries: 'No published case has a query.',
  inText: 'In the text',
  fromText: 'in the text',
  kql: 'The query',
  shown: (lines: number) => `The query, ${count(lines, 'line', 'lines')}`,
  filter: {
    label: 'Filter queries',
    text: 'Text in it',
    table: 'Table',
    technique: 'Technique',
    platform: 'Platform',
    purpose: 'Purpose',
    any: 'Any',
    clear: 'Clear',
    found: '{n} found.',
    more: 'The first {n} are shown; narrow the filter for the others.',
  },
  reads: 'Reads',
  by: { platform: 'Platform', purpose: 'Purpose', others: 'Also by' },
  groupTitle: (name: string) => `Queries: ${name}`,
  groupLede: (n: number, of: number) => `${queries(n)} of ${cases(of)}, newest case first.`,
  groupDescription: (name: string, n: number, of: number) => `${name}: ${queries(n)} of ${cases(of)}.`,
};
