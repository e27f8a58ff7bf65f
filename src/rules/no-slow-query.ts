import { kqlFindings } from './kql-findings.ts';
import type { Rule } from './rule.ts';

const deep = `print ${'1+'.repeat(100_000)}1`;

export const noSlowQuery: Rule = {
  id: 'no-slow-query',
  severity: 'warning',
  summary: 'The analysis of a query was given up, so the query is not checked.',
  why: 'The page says of this query that it was not checked.',
  fix: 'Shorten the query, or split it into several.',
  bad: [
    {
      title: 'A sum of a hundred thousand terms',
      files: { 'cases/example/q.kql': deep },
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Deep\n        file: q.kql',
      at: ['print 1'],
    },
  ],
  good: [
    {
      title: 'A query of ordinary size',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
    },
  ],
  checkCase: (context) => kqlFindings('no-slow-query', context),
};
