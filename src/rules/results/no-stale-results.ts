import { queryDigest } from '../../kql/query-digest.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { absenceQueries } from '../kql/absence-queries.ts';

const finding = (digest: string, outcome = 'observed') =>
  `findings:
  - title: Data was packed
    outcome: ${outcome}
    queries:
      - title: Archives
        rows: 0
        results_of: ${digest}
        query: |
          DeviceFileEvents
          | where FileName endswith ".zip"`;

const before = queryDigest('DeviceFileEvents\n| where FileName endswith ".7z"');
const now = queryDigest('DeviceFileEvents\n| where FileName endswith ".zip"');

export const noStaleResults: Rule = {
  id: 'no-stale-results',
  severity: 'error',
  summary:
    'A query was changed after its results were added. A warning; an error where the query shows that something was not observed.',
  why: 'The rows belong to an earlier text, so readers see a query that nobody ran.',
  fix: 'Run the query again and add its rows with `casebook results add`, or restore the text that ran.',
  bad: [
    { title: 'Another condition', case: finding(before), at: [before] },
    {
      title: 'Another condition, under a finding that something was not observed',
      case: finding(before, 'not-observed'),
      at: [before],
    },
  ],
  good: [{ title: 'The text that ran', case: finding(now, 'not-observed') }],
  *checkCase({ source }) {
    const absences = absenceQueries(source.case);
    for (const { id, at, text, results_of } of source.case.queries) {
      if (results_of === undefined || text === null || queryDigest(text) === results_of) continue;
      yield findingAt(source, [...at, 'results_of'], {
        message: `Unexpected text of \`${id}\`, expected the one that returned its results`,
        severity: absences.has(id) ? 'error' : 'warning',
      });
    }
  },
};
