import { csvTable } from '../../case/csv/csv-table.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { absenceQueries } from '../kql/absence-queries.ts';

const finding = (rows: number, outcome = 'observed') =>
  `findings:\n  - title: Data was packed\n    outcome: ${outcome}\n    queries:\n      - title: Archives\n        results: results/q1.csv\n        rows: ${rows}\n        query: |\n          DeviceFileEvents\n          | project Timestamp, FileName`;

const files = {
  'cases/example/results/q1.csv':
    'Timestamp,FileName\n2026-01-04T10:30:00Z,a.zip\n2026-01-04T10:31:00Z,b.zip\n',
};

export const noMismatchedRowCount: Rule = {
  id: 'no-mismatched-row-count',
  severity: 'error',
  summary:
    'The number of rows in the results file of a query differs from `rows`. A warning; an error where the query shows that something was not observed.',
  why: 'Rows were added or left out after the query ran, and the reader cannot know which.',
  fix: 'Add the rows again with `casebook results add`, or write the number of rows that the file has.',
  bad: [
    { title: 'A row was left out', case: finding(3), files, at: ['3'] },
    { title: 'Rows although `rows` is 0', case: finding(0, 'not-observed'), files, at: ['0'] },
  ],
  good: [{ title: 'As many rows as it says', case: finding(2), files }],
  *checkCase({ source, text }) {
    const absences = absenceQueries(source.case);
    for (const { id, at, rows, results } of source.case.queries) {
      if (rows === undefined || results === undefined) continue;
      const table = csvTable(text(results) ?? '');
      if ('problem' in table || table.rows.length === rows) continue;
      const found = table.rows.length;
      yield findingAt(source, [...at, 'rows'], {
        message: `Unexpected \`${rows}\` as the rows of \`${id}\`, expected ${found}, the number in its results`,
        severity: absences.has(id) ? 'error' : 'warning',
      });
    }
  },
};
