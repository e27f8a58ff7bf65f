import { refangAddress } from '../../../indicators/spelling/refang-address.ts';

/**
 * Whether a text holds every word that is searched for. A word is held where a word of the text, or a part of one as in
 * `DeviceFileEvents`, begins with it; a plain word also with another English ending (`archive`, `archives`, `archived`,
 * `archiving`). Case and accents do not count. With `whole`, it must also end there: `203.0.113.7` is not in `203.0.113.77`.
 */
export function holdsWords(text: string, sought: string, whole = false): boolean {
  // The parts of a compound word are marked, so that one of them begins like a word.
  const parted = folded(text)
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, mark)
    .toLowerCase();
  return sought
    .split(/\s+/)
    .map((word) => folded(refangAddress(word)).toLowerCase())
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .every((word) => word === '' || holds(parted, word, whole));
}

const mark = '\u{1}';
const before = '(?<![\\p{L}\\p{N}])';

function holds(text: string, word: string, whole: boolean): boolean {
  const end = whole ? '(?![\\p{L}\\p{N}\\u{1}]|[.-][\\p{L}\\p{N}])' : '';
  if (new RegExp(`${before}${pattern(word)}${end}`, 'u').test(text)) return true;
  if (whole || !/^\p{L}{5,}$/u.test(word)) return false;
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '');
  return new RegExp(`${before}${pattern(stem)}(?:e|s|es|ed|ing)?(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** A word with marks anywhere within it. */
function pattern(word: string): string {
  return [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join(`${mark}?`);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
