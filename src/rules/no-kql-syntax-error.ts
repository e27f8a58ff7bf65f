import { kqlFindings } from './kql-findings.ts';
import type { Rule } from './rule.ts';

export const noKqlSyntaxError: Rule = {
  id: 'no-kql-syntax-error',
  severity: 'error',
  summary: 'A query is not KQL.',
  why: 'A query that does not run proves nothing, and nobody can repeat it.',
  fix: 'Mend the query at the place that is marked.',
  bad: [
    {
      title: 'A bracket that is not closed',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where FileName in ("a.zip", "b.zip"`,
      at: ['"b.zip"'],
    },
  ],
  good: [
    {
      title: 'The bracket closed',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where FileName in ("a.zip", "b.zip")`,
    },
  ],
  checkCase: (context) => kqlFindings('no-kql-syntax-error', context),
};
