import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font } from 'harfbuzzjs';
import { woffToSfnt } from './woff-to-sfnt.ts';

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
