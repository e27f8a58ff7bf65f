import { visibleText } from './visible-text.ts';

const tab = '    ';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const narrow = /^[\x20-\x7e]*$/;
const combining = /^\p{M}+$/u;
// East Asian Wide and Fullwidth of Unicode Standard Annex 11, by block; emoji by their own properties.
const wideGraphemes =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

/** A text as a terminal shows it, character by character as people count them. */
export function cells(text: string): Cell[] {
  const found: Cell[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const shown = segment === '\t' ? tab : visibleText(segment);
    found.push({ text: shown, width: shown === segment ? widthOf(segment) : shown.length, offset: index });
  }
  return found;
}

/** Width of a visible text in cells of a terminal. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

function widthOf(grapheme: string): number {
  if (combining.test(grapheme)) return 0;
  return wideGraphemes.test(grapheme) ? 2 : 1;
}

export interface Cell {
  text: string;
  /** How many columns of the terminal it takes. */
  width: number;
  /** Where it begins in the text, in UTF-16 units. */
  offset: number;
}
