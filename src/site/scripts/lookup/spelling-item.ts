import { element } from '../search/element.ts';
import { type AnswerWords, searchAddress } from './answer-item.ts';
import { lookup } from './lookup.ts';
import { misspelt } from './similar-values.ts';

/** Words that are looked at, and spellings that are offered. */
const mostSuggestions = 4;

/** Other spellings of words that nothing was found for, each a search; null when the site has no word like them. */
export async function spellingItem(sought: string, words: AnswerWords): Promise<HTMLElement | null> {
  const index = await lookup();
  const all = sought.split(/\s+/);
  const choices = await Promise.all(
    all.map(async (word, at) => {
      if (at >= mostSuggestions || word.length < 4) return [word];
      const near = (await misspelt(word, index)).map(({ value }) => value);
      return near.length === 0 ? [word] : near;
    }),
  );
  const best = choices.map(([first = '']) => first);
  const spelt = choices.flatMap((near, at) => near.slice(0, 3).map((one) => best.with(at, one).join(' ')));
  const others = [...new Set(spelt)].filter((one) => one !== all.join(' ')).slice(0, mostSuggestions);
  if (others.length === 0) return null;
  const line = element('p', 'result-head');
  line.append(words.lookup.meant);
  for (const one of others) {
    const link = element('a', '', one);
    link.setAttribute('href', searchAddress(one));
    line.append(' ', link);
  }
  const made = element('section', 'result answer');
  made.append(line);
  return made;
}
