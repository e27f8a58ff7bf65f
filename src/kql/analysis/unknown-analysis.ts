import type { QueryAnalysis, QueryProblem } from '../query-analysis.ts';

/** The answer for a text of which nothing is known but one problem. */
export function unknownAnalysis(problem: QueryProblem): QueryAnalysis {
  return {
    problems: [problem],
    tables: [],
    columns: [],
    resultColumns: null,
    tokens: [],
    functions: [],
    timeWindows: [],
    comparedLiterals: [],
    conditionFaults: [],
    rowConditions: [],
    formatted: null,
  };
}
