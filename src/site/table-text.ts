const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Words of the pages of tables and queries. */
export const tableText = {
  tables: 'Tables',
  queries: 'Queries',
  tablesLede: (tables: number, queries: number) =>
    `${count(tables, 'table', 'tables')} read by ${count(queries, 'query', 'queries')}. Each was looked up in the schema of its platform before the page was published.`,
  noTables: 'No published query reads a table.',
  name: 'Table',
  platform: 'Platform',
  columns: 'Columns',
  column: 'Column',
  type: 'Type',
  used: 'Columns that queries use',
  unused: (n: number) => `${count(n, 'column', 'columns')} that no query uses`,
  usedBy: 'Queries',
  cases: 'Cases',
  case: 'Case',
  description: (name: string, queries: number, cases: number) =>
    `${name}: ${count(queries, 'query', 'queries')} in ${count(cases, 'case', 'cases')}, and the columns they use.`,
  region: (name: string) => `${name}, table`,
  queriesLede: (queries: number, cases: number) =>
    `${count(queries, 'query', 'queries')} of ${count(cases, 'case', 'cases')}, each parsed and bound before it was published.`,
  noQueries: 'No published case has a query.',
  purpose: 'Purpose',
  query: 'Query',
};
