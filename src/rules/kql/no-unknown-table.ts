import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

export const noUnknownTable: Rule = {
  id: 'no-unknown-table',
  severity: 'error',
  summary:
    'A query reads a table that its platform does not have; less severe where a fuzzy union leaves it out, or where a workspace may have it: a custom table (`…_CL`), or in Sentinel a saved function.',
  why: 'The query fails in the portal, so it cannot have shown what the finding says.',
  fix: 'Write the name of a table of the platform, set `platform`, or declare the table in `tables/`.',
  bad: [
    {
      title: 'A misspelt table',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvent
          | take 10`,
      at: ['DeviceFileEvent'],
    },
  ],
  good: [
    {
      title: 'The table as the platform names it',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | take 10`,
    },
  ],
  checkCase: (context) => kqlFindings('no-unknown-table', context),
};
