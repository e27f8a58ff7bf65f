import type { AttackIndex } from './attack-index.ts';
import { nameKey } from './name-key.ts';

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
