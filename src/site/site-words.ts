import { publication } from 'virtual:casebook';
import { type Words, wordsOf } from './words/words-of.ts';

/** The words of the language of the site that is shown. */
export function siteWords(): Words {
  return wordsOf(publication().site.language);
}
