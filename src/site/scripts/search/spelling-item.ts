import { type AnswerWords, searchAddress } from './answer-item.ts';
import { element } from './element.ts';
import { lookup } from './lookup.ts';
import { misspelt } from './similar-values.ts';

/** Other spellings of words that nothing was found for, each a search; null when the site has no word like them. */
export async function spellingItem(sought: string, words: AnswerWords): Promise<HTMLElement | null> {
  const index = await lookup();
  const all = sought.split(/\s+/);
  const spelt = await Promise.all(
    all.slice(0, 4).map(async (word, at) => {
      const near = word.length < 4 ? [] : await misspelt(word, index);
      return near.slice(0, 2).map(({ value }) => all.with(at, value).join(' '));
    }),
  );
  if (spelt.flat().length === 0) return null;
  const line = element('p', 'result-head');
  line.append(words.lookup.meant);
  for (const one of spelt.flat()) {
    const link = element('a', '', one);
    link.setAttribute('href', searchAddress(one));
    line.append(' ', link);
  }
  const made = element('section', 'result answer');
  made.append(line);
  return made;
}
