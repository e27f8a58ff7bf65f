/** Longest title of a case; those of its records keep to it too. */
const longestTitle = 200;

/** The text, or its beginning up to a word and `…`; an emoji counts once. */
export function shortened(text: string, longest = longestTitle): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  const cut = signs.slice(0, longest - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
