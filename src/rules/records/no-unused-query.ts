import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { recordDirectives } from './record-directives.ts';

export const noUnusedQuery: Rule = {
  id: 'no-unused-query',
  severity: 'warning',
  summary: 'No finding names the query, and the prose does not include it.',
  why: 'Readers cannot tell why the query was run and what its result means.',
  fix: 'Name it under `queries` of a finding, place it in the prose by its directive, or remove it.',
  bad: [
    {
      title: 'A query that nothing names',
      case: 'queries:\n  - title: Archives\n    query: DeviceFileEvents',
      at: ['title: Archives'],
    },
  ],
  good: [
    {
      title: 'A query of a finding',
      case: 'findings:\n  - title: Nothing was packed\n    outcome: not-observed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
    },
    {
      title: 'A query in the prose',
      case: 'queries:\n  - title: Archives\n    query: DeviceFileEvents',
      body: '::query{#Q1}',
    },
  ],
  *checkCase({ source }) {
    const used = new Set(source.mentions.map(({ id }) => id.toLowerCase()));
    for (const { id } of recordDirectives(source.case.body.root)) used.add(id.toLowerCase());
    for (const { id, at, title } of source.case.queries) {
      if (!used.has(id.toLowerCase()))
        yield findingAt(source, at, {
          message: `Unexpected query \`${id}\` (${title}) that no finding names`,
        });
    }
  },
};
