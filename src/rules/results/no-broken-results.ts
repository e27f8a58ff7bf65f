import { csvTable } from '../../case/csv/csv-table.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

const query =
  'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        results: results/q1.csv\n        query: |\n          DeviceFileEvents\n          | project Timestamp, FileName';

export const noBrokenResults: Rule = {
  id: 'no-broken-results',
  severity: 'error',
  summary: 'A results file is empty or not CSV.',
  why: 'Its rows cannot be shown, so the reader does not see what the query returned.',
  fix: 'Export the rows from the portal again, as CSV in UTF-8.',
  bad: [
    {
      title: 'A row with too many cells',
      case: query,
      files: { 'cases/example/results/q1.csv': 'Timestamp,FileName\n2026-01-04T10:30:00Z,a.zip,b.zip\n' },
      at: ['results/q1.csv'],
    },
    {
      title: 'An empty file',
      case: query,
      files: { 'cases/example/results/q1.csv': '' },
      at: ['results/q1.csv'],
    },
  ],
  good: [
    {
      title: 'Line breaks and quotes inside a cell',
      case: query,
      files: {
        'cases/example/results/q1.csv': 'Timestamp,FileName\r\n2026-01-04T10:30:00Z,"a ""b""\r\n.zip"\r\n',
      },
    },
  ],
  *checkCase({ source, file, text }) {
    for (const { id, at, results } of source.case.queries) {
      if (results === undefined || file(results).state !== 'file') continue;
      const content = text(results);
      const table = content === null ? { problem: 'it is not text in UTF-8', line: 1 } : csvTable(content);
      if (!('problem' in table)) continue;
      yield findingAt(source, [...at, 'results'], {
        message: `Unexpected results of \`${id}\`, expected CSV: in line ${table.line} ${table.problem}`,
      });
    }
  },
};
