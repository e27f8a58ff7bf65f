import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

export const noKqlSyntaxError: Rule = {
  id: 'no-kql-syntax-error',
  severity: 'error',
  summary: 'A query is not KQL.',
  why: 'A query that does not run proves nothing, and nobody can repeat it.',
  fix: 'Fix the query at the place that is marked.',
  bad: [
    {
      title: 'A bracket too many',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where FileName == "a.zip")`,
      at: [')'],
    },
  ],
  good: [
    {
      title: 'Brackets in pairs',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where FileName == "a.zip"`,
    },
  ],
  checkCase: (context) => kqlFindings('no-kql-syntax-error', context),
};
