import type { Nodes } from 'mdast';
import type { BlockMarker, RedactMarker } from './prose-marker.ts';

/** A text whose markers are written as other signs of the same length, so that plain Markdown parses around them. */
export interface MaskedProse {
  text: string;
  /** The signs for `:redact[` and the end of it; null when the text uses every sign there is. */
  signs: RedactSigns | null;
}

export interface RedactSigns {
  /** Matches a beginning (its first group names the marker) or an end. */
  pattern: RegExp;
  /** Which of the markers a match begins; null when it is an end. */
  opens(match: RegExpMatchArray): number | null;
}

// `:redact[` is eight units: one sign for the beginning, and the number of the marker in seven digits of base 16.
const digits = 7;
const base = 16;

/**
 * Writes block markers as thematic breaks, which end whatever stands before them, and the bounds of a redaction as
 * letters of private use, which mean nothing.
 */
export function maskProse(
  text: string,
  blocks: readonly BlockMarker[],
  redactions: readonly RedactMarker[],
): MaskedProse {
  const first = redactions.length === 0 ? null : unusedLetters(text);
  const parts: string[] = [];
  let at = 0;
  const write = (start: number, sign: string) => {
    parts.push(text.slice(at, start), sign);
    at = start + sign.length;
  };
  const edges: { start: number; sign: string }[] = blocks.map(({ start, end }) => ({
    start,
    sign: '***'.padEnd(end - start),
  }));
  if (first !== null) {
    redactions.forEach(({ start, textEnd, end }, index) => {
      const number = index.toString(base).padStart(digits, '0');
      const name = [...number].map((digit) => letter(first, 2 + Number.parseInt(digit, base))).join('');
      edges.push({ start, sign: letter(first, 0) + name });
      edges.push({ start: textEnd, sign: letter(first, 1).repeat(end - textEnd) });
    });
  }
  for (const edge of edges.sort((a, b) => a.start - b.start)) write(edge.start, edge.sign);
  parts.push(text.slice(at));
  return { text: parts.join(''), signs: first === null ? null : redactSigns(first) };
}

/** The numbers of the redactions whose beginning stands in a text of the tree that is not prose, such as code or an address. */
export function redactionsOutsideProse(node: Nodes, signs: RedactSigns): number[] {
  const found: number[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string' || (node.type === 'text' && key === 'value')) continue;
    for (const match of value.matchAll(signs.pattern)) {
      const number = signs.opens(match);
      if (number !== null) found.push(number);
    }
  }
  return found;
}

function redactSigns(first: number): RedactSigns {
  const [open, close] = [letter(first, 0), letter(first, 1)];
  const digit = `[${letter(first, 2)}-${letter(first, 1 + base)}]`;
  return {
    pattern: new RegExp(`${open}(${digit}{${digits}})|${close}+`, 'g'),
    opens: (match) =>
      match[1] === undefined
        ? null
        : [...match[1]].reduce((number, sign) => number * base + sign.charCodeAt(0) - first - 2, 0),
  };
}

function letter(first: number, index: number): string {
  return String.fromCharCode(first + index);
}

function unusedLetters(text: string): number | null {
  const size = base + 2;
  const used = new Set<number>();
  for (const { 0: sign } of text.matchAll(/[\uE000-\uF8FF]/g)) used.add(sign.charCodeAt(0));
  for (let first = 0xe000; first + size <= 0xf900; first += size) {
    let free = true;
    for (let index = 0; index < size && free; index++) free = !used.has(first + index);
    if (free) return first;
  }
  return null;
}
