import type { Scalar } from 'yaml';
import { doubleQuotedOffsets } from './double-quoted-offsets.ts';

/**
 * For each UTF-16 unit of a scalar's value the offset in `source` where it is written, exact for everything that
 * is not white space; null when the value cannot be followed (an anchor's alias, for one). Works for block, plain and
 * quoted scalars, over indentation, folding and escapes.
 */
export function scalarOffsets(node: Scalar, value: string, source: string): number[] | null {
  if (!node.range) return null;
  const [start, end] = node.range;
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED': {
      const body = source.indexOf('\n', start) + 1;
      return body === 0 ? [] : alignOffsets(value, source, body, end);
    }
    case 'QUOTE_SINGLE':
      return alignOffsets(value, source, start + 1, end, "'");
    case 'QUOTE_DOUBLE':
      return doubleQuotedOffsets(source, start + 1, end - 1, value.length);
    default:
      return alignOffsets(value, source, start, end);
  }
}

/**
 * Follows `value` through `source[from, to)`, skipping white space that the value does not have. A character that
 * is written twice for once is given as `doubled`. Null when another character than white space differs.
 */
export function alignOffsets(
  value: string,
  source: string,
  from: number,
  to: number,
  doubled?: string,
): number[] | null {
  const offsets: number[] = [];
  let at = from;
  for (const unit of units(value)) {
    if (!isSpace(unit)) while (at < to && source[at] !== unit && isSpace(source[at])) at++;
    else if (source[at] !== unit && !isSpace(source[at]) && at < to) at--;
    offsets.push(Math.min(at, to));
    if (source[at] === unit) at += unit === doubled && source[at + 1] === doubled ? 2 : 1;
    else if (!isSpace(unit)) return null;
    else if (isSpace(source[at])) at++;
  }
  return offsets;
}

function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r';
}

function* units(text: string): Generator<string> {
  for (let index = 0; index < text.length; index++) yield text[index] ?? '';
}
