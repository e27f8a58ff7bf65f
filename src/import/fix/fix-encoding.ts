/** What one-byte Windows text (code page 1252) shows for the bytes 0x80 to 0x9F, in order; a space where it shows none. */
const shown = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const byteOf = new Map<string, number>(
  [...shown].flatMap((sign, at) => (sign === ' ' ? [] : [[sign, 0x80 + at] as const])),
);

/** Characters that UTF-8 read as Windows text turns into. */
const run = /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g;

/**
 * Repairs text that was written as UTF-8 and read as Windows text (`â€™` for `’`). Only what is a whole character of
 * UTF-8 again is changed, so that text in order stays as it is.
 */
export function fixEncoding(text: string): FixedEncoding {
  const fixed = new Map<string, string>();
  const written = text.replace(run, (signs) => {
    const repaired = decoded([...signs]);
    if (repaired !== signs) fixed.set(signs, repaired);
    return repaired;
  });
  return { text: written, fixed: [...fixed].map(([from, to]) => ({ from, to })) };
}

export interface FixedEncoding {
  text: string;
  /** What was found and what it became, each once, in order. */
  fixed: readonly { from: string; to: string }[];
}

function decoded(signs: readonly string[]): string {
  let written = '';
  for (let at = 0; at < signs.length; ) {
    const length = sequenceLength(byte(signs[at]));
    const bytes = signs.slice(at, at + length).map(byte);
    const character = length > 1 && bytes.length === length ? utf8(bytes) : null;
    written += character ?? signs[at] ?? '';
    at += character === null ? 1 : length;
  }
  return written;
}

function byte(sign: string | undefined): number {
  return byteOf.get(sign ?? '') ?? sign?.codePointAt(0) ?? 0;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}

function utf8(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
