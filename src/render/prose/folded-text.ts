/** A text as the eye reads it, and for each unit of it where it stands in the original. */
export interface FoldedText {
  text: string;
  /** Offset in the original of the unit at `index`; of the end for an index past the last one. */
  at(index: number): number;
}

// Letters and colons of other scripts that look like those of our directives.
const twins: Record<string, string> = {
  ...{ а: 'a', с: 'c', ԁ: 'd', е: 'e', ӏ: 'l', р: 'p', т: 't', г: 'r', к: 'k', о: 'o', і: 'i', ո: 'n' },
  ...{ α: 'a', ε: 'e', ρ: 'p', τ: 't', ι: 'i', ο: 'o', κ: 'k', ν: 'v' },
  ...{ '∶': ':', '꞉': ':', ː: ':', '˸': ':', '׃': ':', '։': ':', '܃': ':', '܄': ':', 'ः': ':', 'ઃ': ':' },
  ...{ '∷': '::', '⁝': ':', '❲': '[', '〔': '[', '⦋': '[', '【': '[', '❴': '{', '⦃': '{' },
};

/**
 * Lower case, compatible forms and twins of other scripts made one, signs that cannot be seen left out: what two
 * readers would not tell apart is the same text afterwards.
 */
export function foldText(original: string): FoldedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
  if (/^[\x00-\x7F]*$/.test(original)) return { text: original.toLowerCase(), at: (index) => index };
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const sign of original) {
    const folded = foldSign(sign);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(offset);
    offset += sign.length;
  }
  return { text: parts.join(''), at: (index) => offsets[index] ?? original.length };
}

function foldSign(sign: string): string {
  if (sign.charCodeAt(0) < 0x80) return sign.toLowerCase();
  const seen =
    twins[sign] ?? sign.normalize('NFKD').replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/gu, '');
  const lower = seen.toLowerCase();
  return twins[lower] ?? lower;
}
