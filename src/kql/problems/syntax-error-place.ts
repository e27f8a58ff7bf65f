import type { QueryToken } from '../query-analysis.ts';
import { isSyntaxCode } from '../service/is-syntax-code.ts';
import type { ServiceAnswer, ServiceDiagnostic } from '../service/service-answer.ts';
import { unclosedBracket } from './unclosed-bracket.ts';

/** Where a query stops being readable, and what the service says about it. */
export interface SyntaxErrorPlace {
  start: number;
  end: number;
  diagnostic: ServiceDiagnostic;
  cause: 'unclosed' | 'missing-pipe' | 'other';
}

// These begin a query or a statement, so no `|` is missing before them.
const startsQuery = /^(let|union|search|find|print|range|datatable|externaldata)\b/;

/** The syntax error that an author should look at first, at the place where the mistake most likely is. */
export function syntaxErrorPlace(answer: ServiceAnswer, text: string): SyntaxErrorPlace | null {
  const diagnostic = firstSyntaxError(answer, text);
  if (!diagnostic) return null;
  const { start, end } = diagnostic;
  const next = tokenFrom(text, end, answer.tokens);
  const bracket = diagnostic.code === 'KS001' ? null : unclosedBracket(text, answer.tokens);
  if (bracket?.isInline && (bracket.at < start || !next)) {
    return { start: bracket.at, end: bracket.at + 1, diagnostic, cause: 'unclosed' };
  }
  if (end > start) return { start, end, diagnostic, cause: 'other' };
  if (!next) return { ...endOfText(text, bracket !== null), diagnostic, cause: 'other' };
  const place = { start: next.start, end: next.start + next.length, diagnostic };
  if (next.kind === 'QueryOperator' && !startsQuery.test(text.slice(next.start)))
    return { ...place, cause: 'missing-pipe' };
  return belongsToNext(text, diagnostic, next)
    ? { ...place, cause: 'other' }
    : { start, end, diagnostic, cause: 'other' };
}

/** What is at or after a place, comments apart; what the service could not read is a token of one character. */
function tokenFrom(text: string, place: number, tokens: readonly QueryToken[]): QueryToken | undefined {
  const start = place + (/^(?:\s|\/\/[^\n]*)*/.exec(text.slice(place))?.[0].length ?? 0);
  if (start >= text.length) return undefined;
  return tokens.find((token) => token.start === start) ?? { start, length: 1, kind: 'Identifier' };
}

function firstSyntaxError({ diagnostics }: ServiceAnswer, text: string): ServiceDiagnostic | undefined {
  const errors = diagnostics.filter((each) => each.isError && isSyntaxCode(each.code));
  // "Missing join condition" spans the whole join when the mistake is within it or right after: that one is meant.
  const inner = errors.filter(
    (outer) =>
      !/\s/.test(text.slice(outer.start, outer.end)) ||
      !errors.some((each) => each.start > outer.start && text.slice(outer.end, each.start).trim() === ''),
  );
  return inner.sort((a, b) => a.start - b.start || a.end - b.end)[0];
}

/**
 * The service points after the last thing it could read. What is missing there is missing there when a new
 * statement follows; else it is what follows that does not fit.
 */
function belongsToNext(text: string, { end, message }: ServiceDiagnostic, next: QueryToken): boolean {
  if (!text.slice(end, next.start).includes('\n')) return true;
  const written = text.slice(next.start, next.start + next.length);
  if (/: ;$/.test(message))
    return !startsQuery.test(written) && !/^(Table|Function|Variable)$/.test(next.kind);
  // Where the bracket before them is missing, a join's `on` is read as a name, and the end of a statement as nothing.
  return written === 'on' || written === ';' || (next.kind === 'Keyword' && written !== 'let');
}

/** A bracket that was opened at the end of a line is closed on a line of its own: that is where it is missed. */
function endOfText(text: string, isBlockOpen: boolean): { start: number; end: number } {
  const end = text.trimEnd().length;
  const lineEnd = text.indexOf('\n', end);
  const at = isBlockOpen && lineEnd >= 0 ? lineEnd + 1 : end;
  return { start: at, end: at };
}
