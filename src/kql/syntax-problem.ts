import { expectationSentence } from './expectation-sentence.ts';
import type { QueryProblem } from './query-analysis.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import type { SyntaxErrorPlace } from './syntax-error-place.ts';

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
      why: 'Every operator of a query is piped from what stands before it.',
      fix: `Write \`|\` before ${excerpt}.`,
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
