import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { Blob, Face, Font } from 'harfbuzzjs';

export type Weight = 400 | 600;

/** A part of a typeface, for some scripts. */
export interface CardFont {
  font: Font;
  unitsPerEm: number;
  has(codePoint: number): boolean;
}

// Latin first: its digits and punctuation are preferred.
const parts = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese', 'devanagari'].map(
    (script) => ['noto-sans', script] as const,
  ),
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
] as const;

const loaded = new Map<Weight, CardFont[]>();

/** Noto Sans in a weight, by script, from npm: a card looks the same on every machine, one without fonts too. */
export function cardFonts(weight: Weight): readonly CardFont[] {
  const known = loaded.get(weight) ?? parts.map(([family, script]) => load(family, script, weight));
  loaded.set(weight, known);
  return known;
}

function load(family: string, script: string, weight: Weight): CardFont {
  const file = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`;
  const woff = readFileSync(fileURLToPath(import.meta.resolve(file)));
  const face = new Face(new Blob(woffToSfnt(woff)));
  const known = new Set(face.collectUnicodes());
  return { font: new Font(face), unitsPerEm: face.upem, has: (codePoint) => known.has(codePoint) };
}

/** The OpenType font in a WOFF 1.0 file. The files come with packages, so damage in one is a fault, not an input. */
function woffToSfnt(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('no WOFF file');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + 20 * at;
    const [tag, from, packed, size, checksum] = [0, 4, 8, 12, 16].map((byte) => view.getUint32(entry + byte));
    const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0));
    return { tag: tag ?? 0, checksum: checksum ?? 0, bytes: packed === size ? bytes : inflateSync(bytes) };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + 16 * count;
  const font = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const out = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 * 2 ** power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (count - 2 ** power));
  let at = start;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const record = 12 + 16 * index;
    out.setUint32(record, tag);
    out.setUint32(record + 4, checksum);
    out.setUint32(record + 8, at);
    out.setUint32(record + 12, bytes.length);
    font.set(bytes, at);
    at += padded(bytes.length);
  }
  return font;
}
