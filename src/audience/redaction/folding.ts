/** A text in the form that all spellings of it share that look the same: composed, in plain letters, dashes, quotes and dots. */
export function lookAlike(text: string): string {
  return known(looks, text, (written) =>
    written
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .normalize('NFKC')
      .replace(/[\p{Pd}\u2212\u2043\u02d7\u30fb]/gu, '-')
      .replace(/[\u2018-\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u00b4\u0060\u055a\uff07]/gu, "'")
      .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/gu, '"')
      .replace(/[\u2044\u2215\u29f8]/gu, '/')
      .replace(/[\u2216\u29f5\u29f9]/gu, '\\')
      .replace(/[\u3002\uff61]/gu, '.')
      .replace(/\p{Zs}/gu, ' ')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
  );
}

/** The same for letters that become others in capitals (`ß` and `SS`, `ı` and `I`), and without accents. */
export function foldedText(text: string): string {
  return text.replace(foreign, (letter) =>
    known(folds, letter, (written) =>
      lookAlike(written)
        .normalize('NFD')
        .replace(accents, '')
        .replace(/[^\0-\x7f]/gu, (sign) => sign.toUpperCase().toLowerCase())
        .normalize('NFC'),
    ),
  );
}

/** What `foldedText` may change. */
export const foreign =
  /[\u1100-\u11ff]+|(?:[\0-\x7f]\p{Default_Ignorable_Code_Point}*\p{M}|[^\0-\x7f])\p{M}*/gu;

// Marks that stand over, under and through letters; not those that are vowels of a script.
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

const looks = new Map<string, string>();
const folds = new Map<string, string>();

// Texts have many letters, and few different ones.
function known(of: Map<string, string>, written: string, make: (written: string) => string): string {
  if (written.length > 16) return make(written);
  const found = of.get(written);
  if (found !== undefined) return found;
  if (of.size > 100_000) of.clear();
  const made = make(written);
  of.set(written, made);
  return made;
}
