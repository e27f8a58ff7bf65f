import { Buffer, Direction, shape } from 'harfbuzzjs';
import { type BidiRun, bidiRuns } from './bidi-runs.ts';
import { type CardFont, cardFonts, type Weight } from './card-fonts.ts';

/** Text as outlines: what is drawn needs no font any more. */
export interface TextLine {
  /** In pixels. */
  width: number;
  /** The outlines as SVG, with the baseline at `y` and the left edge at `x`. */
  svg(x: number, y: number): string;
}

export interface LineStyle {
  /** Font size in pixels. */
  size: number;
  weight: Weight;
  /** Direction of the line as a whole. */
  base: 'ltr' | 'rtl';
}

/** One line of text. What no font has, such as emoji, is left out. */
export function textLine(text: string, { size, weight, base }: LineStyle): TextLine {
  const shown = drawable(text, weight);
  const pieces: { d: string; x: number; y: number; scale: number }[] = [];
  let width = 0;
  for (const run of bidiRuns(shown, base)) {
    for (const {
      font: { font, unitsPerEm },
      part,
    } of inOneFont(shown, run, weight)) {
      const scale = size / unitsPerEm;
      const buffer = new Buffer();
      buffer.addText(part);
      buffer.guessSegmentProperties();
      buffer.setDirection(run.rtl ? Direction.RTL : Direction.LTR);
      shape(font, buffer);
      for (const glyph of buffer.getGlyphInfosAndPositions()) {
        const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
        pieces.push({
          d: font.glyphToPath(codepoint),
          x: width + xOffset * scale,
          y: -yOffset * scale,
          scale,
        });
        width += xAdvance * scale;
      }
    }
  }
  const round = (n: number) => Math.round(n * 1000) / 1000;
  return {
    width,
    svg: (x, y) =>
      pieces
        .filter(({ d }) => d !== '')
        .map((one) => {
          const scale = round(one.scale * 1000) / 1000;
          return `<path transform="translate(${round(x + one.x)} ${round(y + one.y)}) scale(${scale} ${-scale})" d="${one.d}"/>`;
        })
        .join(''),
  };
}

/** A text without line breaks, and without the characters (a whole emoji is one) that no font can write. */
export function drawable(text: string, weight: Weight): string {
  const fonts = cardFonts(weight);
  const written = (character: string) => fonts.some((font) => font.has(character.codePointAt(0) ?? 0));
  const kept = [...new Intl.Segmenter().segment(text.normalize('NFC').replace(/\s+/g, ' '))]
    .map(({ segment }) => segment)
    .filter((segment) => [...segment].every(written));
  return kept.join('').replace(/ {2,}/g, ' ').trim();
}

/** The parts of a run that one font can write, from left to right. */
function inOneFont(text: string, run: BidiRun, weight: Weight): { font: CardFont; part: string }[] {
  const parts: { font: CardFont; part: string }[] = [];
  for (const character of text.slice(run.from, run.to)) {
    const code = character.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    if (last?.font.has(code) === true) last.part += character;
    else {
      const font = cardFonts(weight).find((one) => one.has(code));
      if (font !== undefined) parts.push({ font, part: character });
    }
  }
  return run.rtl ? parts.reverse() : parts;
}
