import { csvTable } from '../../case/csv/csv-table.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

const query =
  'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        results: results/q1.csv\n        query: |\n          DeviceFileEvents\n          | project Timestamp, FileName';

export const noMismatchedResults: Rule = {
  id: 'no-mismatched-results',
  severity: 'warning',
  summary: 'The columns of a results file are not those that the query returns.',
  why: 'The rows then come from a different query than the one shown.',
  fix: 'Export the rows of this query, or show the query that returned them.',
  bad: [
    {
      title: 'A column that the query does not return',
      case: query,
      files: { 'cases/example/results/q1.csv': 'Timestamp,FolderPath\n2026-01-04T10:30:00Z,C:\\\n' },
      at: ['results/q1.csv'],
    },
  ],
  good: [
    {
      title: 'The columns of the query, with the zone that the portal adds',
      case: query,
      files: { 'cases/example/results/q1.csv': '"Timestamp [UTC]",FileName\n2026-01-04T10:30:00Z,a.zip\n' },
    },
  ],
  *checkCase({ source, queries, text }) {
    for (const { record, analysis } of queries) {
      const returned = analysis?.resultColumns;
      if (!record?.results || !returned) continue;
      const table = csvTable(text(record.results) ?? '');
      if ('problem' in table) continue;
      const found = table.columns.map((name) => name.replace(/ \[UTC\]$/, ''));
      const extra = found.filter((name) => !returned.some((column) => column.name === name));
      const missing = returned.map(({ name }) => name).filter((name) => !found.includes(name));
      if (extra.length === 0 && missing.length === 0) continue;
      const said = [
        ...(extra.length === 0 ? [] : [`${list(extra)} in the file only`]),
        ...(missing.length === 0 ? [] : [`${list(missing)} in the query only`]),
      ];
      yield findingAt(source, [...record.at, 'results'], {
        message: `Unexpected columns in the results of \`${record.id}\`, expected those of the query: ${said.join(', ')}`,
      });
    }
  },
};

function list(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `\`${name}\``);
  return names.length > 6 ? `${shown.join(', ')} and ${names.length - 6} more` : shown.join(', ');
}
