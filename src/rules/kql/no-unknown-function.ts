import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

export const noUnknownFunction: Rule = {
  id: 'no-unknown-function',
  severity: 'error',
  summary:
    'A query calls a function that neither Kusto nor the platform has; a warning where somebody may have saved it.',
  why: 'The query fails in the portal, so it cannot have shown what the finding says.',
  fix: 'Write the name of a function, or declare a saved function in `tables/`.',
  bad: [
    {
      title: 'A misspelt function',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | summarize dcountt(DeviceName)`,
      at: ['dcountt'],
    },
  ],
  good: [
    {
      title: 'The function as Kusto names it',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceFileEvents
          | summarize dcount(DeviceName)`,
    },
  ],
  checkCase: (context) => kqlFindings('no-unknown-function', context),
};
