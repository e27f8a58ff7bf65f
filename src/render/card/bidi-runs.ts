import bidiFactory from 'bidi-js';

/** A stretch of text that is written in one direction. */
export interface BidiRun {
  /** Where it begins in the text, and where it ends, exclusive; in UTF-16 units. */
  from: number;
  to: number;
  rtl: boolean;
}

const bidi = bidiFactory();

/** The direction of a text by its first letter that has one. */
export function baseDirection(text: string): 'ltr' | 'rtl' {
  return bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
}

/** The runs of one line from left to right, by the Unicode bidirectional algorithm. */
export function bidiRuns(text: string, base: 'ltr' | 'rtl'): BidiRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const runs: { from: number; to: number; level: number }[] = [];
  for (const [at, level] of levels.entries()) {
    const last = runs.at(-1);
    if (last?.level === level) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, level });
  }
  // Rule L2: from the deepest level up, each sequence at that level or deeper is turned round.
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let at = 0; at < runs.length; at++) {
      let end = at;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end - at > 1) runs.splice(at, end - at, ...runs.slice(at, end).reverse());
      at = Math.max(at, end);
    }
  }
  return runs.map(({ from, to, level }) => ({ from, to, rtl: level % 2 === 1 }));
}
