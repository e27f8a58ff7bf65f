import { nameWords } from './name-words.ts';

/** What all spellings of one name have in common: its words in lower case. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map((word) => word.key)
    .join(' ');
}
