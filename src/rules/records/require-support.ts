import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

const counted = (outcome: string, rows: number) =>
  `findings:\n  - title: Data was packed\n    outcome: ${outcome}\n    queries:\n      - title: Archives\n        rows: ${rows}\n        query: DeviceFileEvents`;

export const requireSupport: Rule = {
  id: 'require-support',
  severity: 'warning',
  summary:
    'A finding has neither a query nor evidence, or says that something was observed where every query returned nothing.',
  why: 'A claim that nothing supports is an opinion, and readers cannot tell it from a fact.',
  fix: 'Name the query or the evidence that shows it, or move it to the prose as an assessment.',
  bad: [
    { title: 'A claim alone', case: 'findings:\n  - title: Data was packed', at: ['title: Data'] },
    {
      title: 'Observed, where the query returned nothing',
      case: counted('observed', 0),
      at: ['title: Data'],
    },
  ],
  good: [
    {
      title: 'A claim with its query',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
    },
    { title: 'A query that returned rows', case: counted('observed', 2) },
    { title: 'Nothing was returned, and nothing observed', case: counted('not-observed', 0) },
  ],
  *checkCase({ source }) {
    const rowsOf = new Map(source.case.queries.map(({ id, rows }) => [id, rows]));
    for (const { id, at, queries, evidence, outcome } of source.case.findings) {
      if (outcome === 'not-observed' || evidence?.length) continue;
      if (queries?.length) {
        if (outcome !== 'observed' || !queries.every((query) => rowsOf.get(query) === 0)) continue;
        yield findingAt(source, at, {
          message: `Unexpected finding \`${id}\` of something observed, expected a query that returned rows, or evidence`,
          why: 'Each of its queries has `rows: 0`: they show that nothing was found.',
          fix: 'Name the query or the evidence that shows it, or make the outcome `not-observed`.',
        });
        continue;
      }
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
