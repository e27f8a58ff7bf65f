import type { QueryAnalysis } from '../query-analysis.ts';
import { unknownAnalysis } from './unknown-analysis.ts';

/** The answer for a query that was given up, as it took too long or broke the service. */
export function unanalysedQuery(text: string, cause: 'timeout' | 'crash', timeoutMs: number): QueryAnalysis {
  return unknownAnalysis({
    rule: 'no-slow-query',
    severity: 'warning',
    message:
      cause === 'timeout'
        ? `Unexpected query that takes over ${timeoutMs / 1000} s to check, expected one that can be checked`
        : 'Unexpected query that the language service cannot read, expected one that can be checked',
    why: 'The analysis was stopped, so nothing is known about its tables, columns and types.',
    fix: 'Split the query with `let`, or shorten it.',
    start: 0,
    end: text.length,
  });
}
