import { inLanguage } from '../../case/in-language.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Every word of the site that no case brings along, in one language. */
export type Words = typeof en & {
  /** A value of a closed vocabulary as a reader sees it: `true-positive` is "True positive". */
  word(value: string): string;
};

const languages = new Map([
  ['en', en],
  ['de', de],
]);

/** The words of a language, a BCP 47 tag such as `de` or `de-AT`; English where there are none in it. */
export function wordsOf(language: string): Words {
  const words = inLanguage(language, languages) ?? en;
  return { ...words, word: (value) => words.text.words[value] ?? inSentenceCase(value) };
}

function inSentenceCase(value: string): string {
  const spaced = value.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
