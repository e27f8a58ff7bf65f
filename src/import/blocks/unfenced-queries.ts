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

const opening =
  /^\s*(?:let\s+\w+\s*=|\/\/|(?:union|search|find|materialize)\b(?!\s+[a-z]+\s+[a-z]+\s)|[A-Za-z_]\w*\s*(?:\||\/\/|$))/;
const pipe = /^\s*\|\s*[a-z]/;
const unfinished =
  /[,([{=]\s*$|\b(?:and|or|by|on|with|in|has_any|between|project|extend|summarize|union)\s*$/i;
const goingOn = /^\s*(?:[)\]}]|(?:and|or|by|on|kind)\b|\/\/)/;

/** After the last line of what may be a query that begins at `start`; `start` itself when none does. */
function queryEnd(lines: readonly string[], start: number): number {
  if (!opening.test(lines[start] ?? '')) return start;
  let piped = false;
  let last = start;
  let before = '';
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    // Between statements, and within brackets, a blank line ends nothing.
    if (line.trim() === '' && (/;\s*$/.test(before) || depth > 0)) continue;
    const goesOn = depth > 0 || unfinished.test(before) || goingOn.test(line);
    const isNext = /;\s*$/.test(before) && opening.test(line);
    if (at > start && !pipe.test(line) && !goesOn && !isNext && (piped || !opening.test(line))) break;
    if (line.trim() === '') break;
    piped ||= !/^\s*\/\//.test(line) && /\|\s*[a-z]/.test(line);
    depth = Math.max(0, depth + opened(line));
    before = line;
    if (piped) last = at + 1;
  }
  return last;
}

/** How many brackets a line opens and does not close. */
function opened(line: string): number {
  const bare = line.replace(/"[^"]*"|'[^']*'|\/\/.*$/g, '');
  return (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0);
}
