import type { AttackIndex } from './attack-index.ts';
import { isTechniqueName } from './is-technique-name.ts';
import { nameKey } from './name-key.ts';
import { nameWords } from './name-words.ts';

/**
 * Whether `text`, which begins with a name given to a sub-technique, is its parent's name and behind it the author's own short
 * word for it: `Remote Services: RDP` for T1021.001. Behind the parent's name another technique's name is no such word.
 */
export function isLongForm(index: AttackIndex, id: string, text: string): boolean {
  const parent = index.parent(id);
  if (parent === null) return false;
  const above = nameWords(parent.name);
  const words = nameWords(text).slice(0, above.length);
  const end = words.at(-1)?.end ?? 0;
  if (nameKey(text.slice(0, end)) !== nameKey(parent.name)) return false;
  const own = /^\s*[:(–—-]\s*([^|.,;()\n]+)/.exec(text.slice(end))?.[1];
  return own !== undefined && !isTechniqueName(own);
}
