import type { Rule } from '../engine/rule.ts';
import { kqlFindings } from './kql-findings.ts';

const deep = `print ${'('.repeat(100_000)}1${')'.repeat(100_000)}`;

export const noSlowQuery: Rule = {
  id: 'no-slow-query',
  severity: 'warning',
  summary: 'The analysis of a query was stopped, so the query is not checked.',
  why: 'The page marks this query as not checked.',
  fix: 'Shorten the query, or split it into several.',
  bad: [
    {
      title: 'A hundred thousand brackets',
      files: { 'cases/example/q.kql': deep },
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Deep\n        file: q.kql',
      at: ['print ('],
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
