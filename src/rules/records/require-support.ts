import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const requireSupport: Rule = {
  id: 'require-support',
  severity: 'warning',
  summary: 'A finding has neither a query nor evidence.',
  why: 'A claim that nothing supports is an opinion, and readers cannot tell it from a fact.',
  fix: 'Name the query or the evidence that shows it, or move it to the prose as an assessment.',
  bad: [{ title: 'A claim alone', case: 'findings:\n  - title: Data was packed', at: ['title: Data'] }],
  good: [
    {
      title: 'A claim with its query',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
    },
  ],
  *checkCase({ source }) {
    for (const { id, at, queries, evidence, outcome } of source.case.findings) {
      if (outcome === 'not-observed' || queries?.length || evidence?.length) continue;
      // A reference that leads nowhere is named by its own rule.
      if (
        source.mentions.some(({ from, kind }) => from.at === at && (kind === 'query' || kind === 'evidence'))
      )
        continue;
      yield findingAt(source, at, {
        message: `Unexpected finding \`${id}\` without support, expected a query or evidence`,
      });
    }
  },
};
