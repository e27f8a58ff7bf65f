import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { kqlFindings } from './kql-findings.ts';

export const noEmptyQuery: Rule = {
  id: 'no-empty-query',
  severity: 'error',
  summary:
    'A query has no statement: it is blank or only a comment; less severe where it ends after its `let`.',
  why: 'A query that asks nothing cannot support a finding.',
  fix: 'Write the query, or remove the record.',
  bad: [
    {
      title: 'Only a comment',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          // to be written',
      at: ['// to be written'],
    },
  ],
  good: [
    {
      title: 'A comment and a statement',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          // all archives\n          DeviceFileEvents',
    },
  ],
  *checkCase(context) {
    yield* kqlFindings('no-empty-query', context);
    const analysed = new Set(context.queries.flatMap(({ record }) => record?.id ?? []));
    for (const { id, at, text, file } of context.source.case.queries) {
      if (analysed.has(id) || text === null || text.trim() !== '') continue;
      yield findingAt(context.source, [...at, file === undefined ? 'query' : 'file'], {
        message: `Unexpected empty query \`${id}\`, expected a statement`,
      });
    }
  },
};
