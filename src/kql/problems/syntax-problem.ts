import type { QueryProblem } from '../query-analysis.ts';
import { expectationSentence } from './expectation-sentence.ts';
import { nearestName } from './nearest-name.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import type { SyntaxErrorPlace } from './syntax-error-place.ts';

const queryOperators = [
  'as',
  'consume',
  'count',
  'distinct',
  'evaluate',
  'extend',
  'facet',
  'fork',
  'getschema',
  'graph-match',
  'invoke',
  'join',
  'limit',
  'lookup',
  'make-graph',
  'make-series',
  'mv-apply',
  'mv-expand',
  'order',
  'parse',
  'parse-kv',
  'parse-where',
  'partition',
  'project',
  'project-away',
  'project-keep',
  'project-rename',
  'project-reorder',
  'reduce',
  'render',
  'sample',
  'sample-distinct',
  'scan',
  'search',
  'serialize',
  'sort',
  'summarize',
  'take',
  'top',
  'top-hitters',
  'top-nested',
  'union',
  'where',
];

/** What the author should hear about a query that cannot be read. */
export function syntaxProblem(
  { start, end, diagnostic, cause }: SyntaxErrorPlace,
  text: string,
): QueryProblem {
  const excerpt = sourceExcerpt(text, start, end);
  const base = { rule: 'no-kql-syntax-error', severity: 'error', start, end } as const;
  if (cause === 'missing-pipe') {
    return {
      ...base,
      message: `Unexpected ${excerpt}, expected \`|\` before it`,
      why: 'Every operator of a query is piped from what comes before it.',
      fix: `Write \`|\` before ${excerpt}.`,
    };
  }
  if (/^KS24[456]$/.test(diagnostic.code)) {
    return {
      ...base,
      message: 'Unexpected depth or length of the query, expected one that the language service can read',
      why: 'It is nested too deeply or too long, so nothing is known about its tables, columns and types.',
      fix: 'Split the query with `let`, or write long lists as `dynamic([…])`.',
    };
  }
  if (diagnostic.code === 'KS001' && /^\r?\n/.test(text.slice(start))) {
    return {
      ...base,
      message: expectationSentence(diagnostic.message, 'end of the line'),
      why: 'A string ends on the line on which it begins.',
      fix: 'Close the string.',
    };
  }
  const operator = diagnostic.code === 'KS176' ? nearestName(text.slice(start, end), queryOperators) : null;
  if (operator) {
    return {
      ...base,
      message: `Unexpected operator ${excerpt}, expected \`${operator.name}\``,
      why: 'What follows a `|` is the name of an operator.',
      fix: `Write \`${operator.name}\`.`,
      ...(operator.isSafe ? { suggestion: operator.name } : {}),
    };
  }
  if (cause === 'unclosed') {
    return {
      ...base,
      message: `Unexpected ${excerpt} without its closing bracket, expected it to be closed`,
      why: 'What follows is read as a part of what the bracket opens.',
      fix: 'Close the bracket.',
    };
  }
  return { ...base, message: expectationSentence(diagnostic.message, excerpt), why: null, fix: null };
}
