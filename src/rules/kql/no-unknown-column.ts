import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

export const noUnknownColumn: Rule = {
  id: 'no-unknown-column',
  severity: 'error',
  summary:
    'A query uses a column that does not exist at this point; less severe where the table has it in another schema of the portal.',
  why: 'The query fails in the portal, so it cannot have shown what the finding says.',
  fix: 'Write the name of a column that the table has and that no earlier step has dropped.',
  bad: [
    {
      title: 'A column of another table',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where RemoteUrl == "x"`,
      at: ['RemoteUrl'],
    },
  ],
  good: [
    {
      title: 'A column of the table',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | where FileName == "x"`,
    },
  ],
  checkCase: (context) => kqlFindings('no-unknown-column', context),
};
