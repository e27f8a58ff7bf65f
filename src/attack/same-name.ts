import type { AttackIndex } from './attack-index.ts';
import { nameWords } from './name-words.ts';

/**
 * Whether `name` is a name of the technique: its own, or `Parent: Own`, without regard to case, punctuation,
 * accents and `&`. False for an unknown id.
 */
export function sameName(index: AttackIndex, id: string, name: string): boolean {
  const technique = index.technique(id);
  if (technique === null) return false;
  const key = nameKey(name);
  const own = nameKey(technique.name);
  if (key === own) return true;
  const parent = index.parent(id);
  if (parent === null) return false;
  const above = nameKey(parent.name);
  return key === `${above} ${own}` || key === `${own} ${above}`;
}

/** `Parent: Own` for a sub-technique, as MITRE titles its pages; the name alone for others, null for an unknown id. */
export function fullName(index: AttackIndex, id: string): string | null {
  const technique = index.technique(id);
  const parent = index.parent(id);
  if (technique === null) return null;
  return parent === null ? technique.name : `${parent.name}: ${technique.name}`;
}

/** What all spellings of one name have in common: its words in lower case. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map((word) => word.key)
    .join(' ');
}
