import type { IsNear, Notation, Piece } from '../notation.ts';
import { byteTexts } from './byte-texts.ts';
import { inLanes } from './in-lanes.ts';

// Six bytes; with less, every other word would be one.
const shortestRun = 8;
// Lines that a folded text of YAML made one are long.
const run =
  /[A-Za-z0-9+/_-]{8,}(?:(?:={0,2}[ \t>]{0,80}\r?\n[ \t>]{0,80}|(?<=[A-Za-z0-9+/]{40}) )[A-Za-z0-9+/_-]+){0,100000}={0,2}/g;

// A hash or an id; base64 of a text is hardly ever without other letters.
const hex = /^(?:[0-9a-f-]{16,}|[0-9A-F-]{16,})$/;
// Not by chance UTF-8 or in another order of bytes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that are not text are looked for
const control = /(?![\t\n\r\x1b])[\0-\x1f]/;
const word = /[\p{L}\p{N}]{3}/u;
const plain = /^[\t\n\r\x20-\x7e]+$/;

/**
 * Base64, plain or URL-safe, also over wrapped lines and in pieces between signs that may be its own digits or not; packed or
 * not, as deep links have it.
 */
export const base64Texts: Notation = {
  hint: /[A-Za-z0-9+/_-]{8}/,
  alone: true,
  read: (text, isNear) => inLanes(decodedRuns(text, isNear).texts),
};

/** Base64 of packed files: what is in them cannot be looked for. */
export function packedRuns(text: string, isNear: IsNear): { start: number; end: number }[] {
  return /[A-Za-z0-9+/_-]{32}/.test(text) ? decodedRuns(text, isNear).packed : [];
}

interface DecodedRuns {
  texts: Piece[];
  packed: { start: number; end: number }[];
}

// The same runs stand in most readings of a text.
const decodedTexts = new Map<string, DecodedRuns>();

function decodedRuns(text: string, isNear: IsNear = () => true): DecodedRuns {
  const all: DecodedRuns = { texts: [], packed: [] };
  for (const { 0: found, index } of text.matchAll(run)) {
    if (hex.test(found) || !isNear(index, index + found.length)) continue;
    const { texts, packed } = knownRun(found);
    const moved = <T extends { start: number; end: number }>(one: T): T => ({
      ...one,
      start: index + one.start,
      end: index + one.end,
    });
    all.texts.push(...texts.map(moved));
    all.packed.push(...packed.map(moved));
  }
  return all;
}

function knownRun(found: string): DecodedRuns {
  const before = decodedTexts.get(found);
  if (before !== undefined) return before;
  if (decodedTexts.size > 20_000) decodedTexts.clear();
  const decoded = decode(found);
  // Part of a long text is not worth the room.
  if (found.length < 2000) decodedTexts.set(found, decoded);
  return decoded;
}

function decode(found: string): DecodedRuns {
  const texts: (Piece & { isLoose: boolean })[] = [];
  const packed: { start: number; end: number }[] = [];
  const unpacked: { start: number; end: number }[] = [];
  for (const [from, to] of candidates(found)) {
    const digits = found.slice(from, to).replace(/[\s>=]+/g, '');
    if (digits.length < shortestRun) continue;
    const read = byteTexts(Buffer.from(digits, 'base64'));
    for (const shown of read.texts) texts.push({ start: from, end: to, shown, isLoose: read.isLoose });
    if (read.isPacked && digits.length >= 32) packed.push({ start: from, end: to });
    if (read.isUnpacked) unpacked.push({ start: from, end: to });
  }
  // A text is one by itself, with a bit of a path before or after it, too.
  const whole = texts.filter(({ shown, isLoose }) => !isLoose && plain.test(shown));
  const isTold = (one: (typeof texts)[number]) =>
    (one.isLoose || !plain.test(one.shown)) &&
    whole.some(
      ({ start, end, shown }) =>
        start >= one.start &&
        end <= one.end &&
        one.shown.includes(shown) &&
        (one.isLoose
          ? !word.test(one.shown.replace(shown, ' '))
          : control.test(one.shown.replace(shown, ' '))),
    );
  // Part of what can be unpacked cannot.
  const isPart = (one: { start: number; end: number }) =>
    unpacked.some(({ start, end }) => start <= one.start && end >= one.end);
  return { texts: texts.filter((one) => !isTold(one)), packed: packed.filter((one) => !isPart(one)) };
}

/** Stretches of a run that may each be a text: all of it, its lines, and what is between signs that may be digits. */
function candidates(found: string): Iterable<readonly [number, number]> {
  const all = new Map<string, readonly [number, number]>();
  const add = (from: number, to: number) => {
    if (to - from >= shortestRun) all.set(`${from} ${to}`, [from, to]);
  };
  add(0, found.length);
  const lines = spans(found, /[^\r\n\t >]+/g);
  const first = lines[0];
  // What follows the last line may be other words.
  if (first !== undefined) for (const line of lines.slice(-4, -1)) add(first[0], line[1]);
  for (const [from, to] of lines) {
    const line = found.slice(from, to);
    if (lines.length > 1) add(from, to);
    const signs = ['/', '+', '-', '_'].filter((sign) => line.includes(sign));
    for (let choice = 1; choice < 1 << signs.length; choice++) {
      const chosen = signs.filter((_, at) => choice & (1 << at));
      for (const piece of spans(line, new RegExp(`[^${chosen.join('').replace('-', '\\-')}]+`, 'g'))) {
        add(from + piece[0], from + piece[1]);
      }
    }
    const pieces = signs.length === 0 ? [] : spans(line, /[^/+_-]+/g);
    // With both as separators and as digits, any row of pieces may be one.
    for (const [at, [start]] of pieces.slice(0, 24).entries()) {
      for (const [, end] of pieces.slice(at, at + 16)) add(from + start, from + end);
    }
  }
  return all.values();
}

function spans(text: string, pattern: RegExp): (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const);
}
