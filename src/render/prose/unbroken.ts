/** A stretch of a text; a `whole` one must stay on one line. */
export interface TextPart {
  text: string;
  whole: boolean;
}

// Longer ones would leave a gap, or not fit a narrow screen at all.
const longestUnbroken = 24;
const hyphenated = /[^\s/\\]*[\p{L}\p{N}]-[\p{L}\p{N}][^\s/\\]*/gu;

/** Whether a word is short enough to stay on one line of a narrow screen. */
export const isShort = (word: string) => word.length <= longestUnbroken;

/** `text` cut so that a short word with hyphens, such as `endpoint-za`, can be kept from breaking at one. */
export function unbroken(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(hyphenated)) {
    if (!isShort(word)) continue;
    if (index > from) parts.push({ text: text.slice(from, index), whole: false });
    parts.push({ text: word, whole: true });
    from = index + word.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), whole: false });
  return parts;
}
