import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

export const noKqlTypeError: Rule = {
  id: 'no-kql-type-error',
  severity: 'error',
  summary: 'A query compares or computes with values of types that do not go together.',
  why: 'The query fails in the portal, or silently compares something else than was meant.',
  fix: 'Convert one side, or compare with a value of the type of the column.',
  bad: [
    {
      title: 'A number compared with a text',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceNetworkEvents
          | where RemotePort has 443`,
      at: ['has 443'],
    },
  ],
  good: [
    {
      title: 'Values of one type',
      case: `findings:
  - title: Data was packed
    queries:
      - title: Archives
        query: |
          DeviceNetworkEvents
          | where RemotePort == 443`,
    },
  ],
  checkCase: (context) => kqlFindings('no-kql-type-error', context),
};
