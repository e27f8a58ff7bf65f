import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const requireQueryForAbsence: Rule = {
  id: 'require-query-for-absence',
  severity: 'warning',
  summary: 'A finding says that something was not observed, but no query looked for it.',
  why: 'Only a query that looked for it can show that something is absent.',
  fix: 'Name the query that looked for it, or make the outcome `inconclusive`.',
  bad: [
    {
      title: 'An absence by a screenshot',
      case: 'findings:\n  - title: Nothing was uploaded\n    outcome: not-observed\n    evidence:\n      - type: other\n        url: https://example.org/',
      at: ['not-observed'],
    },
  ],
  good: [
    {
      title: 'An absence by a query',
      case: 'findings:\n  - title: Nothing was uploaded\n    outcome: not-observed\n    queries:\n      - title: Uploads\n        query: DeviceNetworkEvents',
    },
  ],
  *checkCase({ source }) {
    for (const { id, at, queries, outcome } of source.case.findings) {
      if (outcome !== 'not-observed' || queries?.length) continue;
      yield findingAt(source, [...at, 'outcome'], {
        message: `Unexpected \`not-observed\` in \`${id}\` without a query, expected the query that looked for it`,
      });
    }
  },
};
