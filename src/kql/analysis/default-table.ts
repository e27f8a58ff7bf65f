import type { QueryAnalysis } from '../query-analysis.ts';

const operator =
  /^(?:\s|\/\/[^\n]*\n)*(?:where|extend|project|project-away|summarize|distinct|order|sort|take|limit|top|count|join|mv-?expand|parse)\b(?!\s*[;(|])/;

/** What a query that begins with an operator leaves out: `Resources | `; empty for all others. */
export function leftOutHead(text: string, defaultTable: string | undefined): string {
  return defaultTable !== undefined && operator.test(text) ? `${defaultTable} | ` : '';
}

/** The analysis of a text that was analysed with a head before it. */
export function withoutHead(analysis: QueryAnalysis, head: string): QueryAnalysis {
  const moved = <T extends { start: number }>(each: T): T => ({
    ...each,
    start: each.start - head.length,
    ...('end' in each && typeof each.end === 'number' ? { end: each.end - head.length } : {}),
  });
  const isWritten = ({ start }: { start: number }) => start >= 0;
  return {
    ...analysis,
    problems: analysis.problems.map(moved).filter(isWritten),
    tokens: analysis.tokens.map(moved).filter(isWritten),
    comparedLiterals: analysis.comparedLiterals.map(moved).filter(isWritten),
    conditionFaults: analysis.conditionFaults.map(moved).filter(isWritten),
    rowConditions: analysis.rowConditions.map(moved).filter(isWritten),
    formatted: null,
  };
}
