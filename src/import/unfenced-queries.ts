import type { Judge, QueryVerdict } from './query-verdict.ts';

export type TextPart =
  | { kind: 'text'; text: string; line: number }
  | { kind: 'query'; text: string; line: number; verdict: QueryVerdict };

/**
 * Parts the lines of a text that no fence marks into prose and queries. A query begins with a table, a `let` or a comment,
 * goes on with a line that begins with `|`, and the language service agrees. `line` is the first line, from 0.
 */
export function unfencedQueries(text: string, judge: Judge): TextPart[] {
  const lines = text.split('\n');
  const parts: TextPart[] = [];
  let prose: string[] = [];
  let from = 0;
  const endProse = () => {
    if (prose.some((line) => line.trim() !== ''))
      parts.push({ kind: 'text', text: prose.join('\n'), line: from });
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const end = queryEnd(lines, at);
    const query = lines.slice(at, end).join('\n');
    const verdict = end > at ? judge({ text: query, lang: null }) : null;
    if (verdict?.isQuery === true) {
      endProse();
      parts.push({ kind: 'query', text: query, line: at, verdict });
      at = end;
      from = at;
    } else {
      if (prose.length === 0) from = at;
      prose.push(lines[at] ?? '');
      at += 1;
    }
  }
  endProse();
  return parts;
}

const opening = /^\s*(?:let\s+\w+\s*=|\/\/|(?:union|search|find|materialize)\b|[A-Za-z_]\w*\s*(?:\||\/\/|$))/;
const pipe = /^\s*\|\s*[a-z]/;
const unfinished = /[,([{=]\s*$|\b(?:and|or|by|on|with|in|has_any|between|project|extend|summarize)\s*$/i;
const goingOn = /^\s*(?:[)\]}]|(?:and|or|by|on|kind)\b|\/\/)/;

/** Behind the last line of what may be a query that begins at `start`; `start` itself when none does. */
function queryEnd(lines: readonly string[], start: number): number {
  if (!opening.test(lines[start] ?? '')) return start;
  let end = start + 1;
  let piped = /\|\s*[a-z]/.test(lines[start] ?? '') && !/^\s*\/\//.test(lines[start] ?? '');
  let last = piped ? end : start;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const before = lines[end - 1] ?? '';
    if (pipe.test(line)) {
      piped = true;
      last = end + 1;
    } else if (piped && (unfinished.test(before) || goingOn.test(line))) last = end + 1;
    else if (piped || line.trim() === '' || (!opening.test(line) && !unfinished.test(before))) break;
    end += 1;
  }
  return piped ? last : start;
}
