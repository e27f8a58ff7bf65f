/** A word of a text with its place, in UTF-16 units. */
interface NameWord {
  /** Lower case, without accents; `&` is `and`, `/` is `or`. */
  key: string;
  text: string;
  start: number;
  end: number;
}

/** The words of a text, as technique names are compared: `Boot/Logon` is `boot or logon`. */
export function nameWords(text: string): NameWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|&|(?<=\p{L} ?)\/(?= ?\p{L})/gu)].map((match) => ({
    key: wordKey(match[0]),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordKey(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === '&') return 'and';
  if (plain === '/') return 'or';
  return plain === 'defence' ? 'defense' : plain;
}
