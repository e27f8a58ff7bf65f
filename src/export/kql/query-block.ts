import type { QueryAnalysis, QueryToken } from '../../kql/query-analysis.ts';

/**
 * A query as one block of a file with several: blank lines within a statement become `//`, since a blank line ends a query
 * in the portals. What is not a KQL query comes as comments: another language, a control command, a text with syntax errors.
 */
export function queryBlock(
  { text, language = 'kql' }: { text: string | null; language?: string | undefined },
  analysis: QueryAnalysis | null,
): string {
  const written = text ?? '';
  if (language.toLowerCase() !== 'kql') return commented(`Not KQL but ${language}:`, written);
  const broken = analysis === null || analysis.problems.some(({ rule }) => notRunnable.has(rule));
  return broken
    ? commented('No query as it stands:', written)
    : trimmed(withoutGaps(written, analysis.tokens));
}

/** A text as comment, each line of it. */
export function commentLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}

const notRunnable: ReadonlySet<string> = new Set(['no-kql-syntax-error', 'no-empty-query']);

function commented(why: string, text: string): string {
  return `${commentLines(why)}\n${commentLines(trimmed(text))}`;
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
}

/** The text with `//` on each blank line that stands where the query goes on after it. */
function withoutGaps(text: string, tokens: readonly QueryToken[]): string {
  const words = tokens
    .filter(({ kind }) => kind !== 'Comment')
    .map(({ start, length }) => ({ start, end: start + length, text: text.slice(start, start + length) }));
  return text.replace(/(?<=\n)[^\S\r\n]*(?=\r?\n)/g, (blank, at: number) => {
    const next = words.findIndex(({ end }) => end > at);
    const before = words[next - 1];
    const after = words[next];
    if (before === undefined || after === undefined || after.start < at) return blank;
    const open = words.slice(0, next).reduce((depth, word) => depth + (brackets[word.text] ?? 0), 0);
    const goesOn = open > 0 || /^[;|,=(]$/.test(before.text) || /^[|),]$/.test(after.text);
    return goesOn ? '//' : blank;
  });
}

const brackets: Record<string, number> = { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 };
