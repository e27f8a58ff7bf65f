import { baseDirection } from './bidi-runs.ts';
import type { Weight } from './card-fonts.ts';
import { drawable, type LineStyle, type TextLine, textLine } from './text-line.ts';

/** Lines of one size that fit a box. */
export interface TextBlock {
  lines: readonly TextLine[];
  size: number;
  /** Direction of the text, which decides where its lines begin. */
  base: 'ltr' | 'rtl';
}

/** The text in the largest of `sizes` (from large to small) in which it fits; in the smallest it is cut and ends in "…". */
export function textBlock(
  text: string,
  box: { width: number; height: number; sizes: readonly number[]; weight: Weight; leading: number },
): TextBlock {
  const { width, height, sizes, weight, leading } = box;
  const shown = drawable(text, weight);
  const base = baseDirection(shown);
  const widthOf = measure({ weight, base });
  for (const [at, size] of sizes.entries()) {
    const style = { size, weight, base };
    const most = Math.max(1, Math.floor(height / (size * leading)));
    const lines = wrap(shown, (line) => widthOf(line) * size <= width);
    const last = at === sizes.length - 1;
    if (lines.length > most && !last) continue;
    const kept = lines.slice(0, most);
    if (lines.length > most) {
      let end = kept.at(-1) ?? '';
      while (end !== '' && widthOf(`${end}…`) * size > width) end = [...end].slice(0, -1).join('');
      kept[most - 1] = `${end.trimEnd()}…`;
    }
    return { lines: kept.map((line) => textLine(line, style)), size, base };
  }
  return { lines: [], size: 0, base };
}

/** Width of a line in em. Words are measured once, whatever size is tried: no letter is fitted to one beyond a space. */
function measure(style: Pick<LineStyle, 'weight' | 'base'>): (line: string) => number {
  const words = new Map<string, number>();
  const widthOf = (word: string) => {
    const width = words.get(word) ?? textLine(word, { ...style, size: 1 }).width;
    words.set(word, width);
    return width;
  };
  const space = widthOf('n n') - widthOf('nn');
  return (line) => line.split(' ').reduce((sum, word) => sum + space + widthOf(word), -space);
}

/** Breaks at spaces, and inside a word only where it fits no line. */
function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      if (line !== '' && !fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line === '' ? lines : [...lines, line];
}
