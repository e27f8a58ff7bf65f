import type { AttackIndex } from './attack-index.ts';

/** `Parent: Own` for a sub-technique, as MITRE titles its pages; the name alone for others, null for an unknown id. */
export function fullName(index: AttackIndex, id: string): string | null {
  const technique = index.technique(id);
  const parent = index.parent(id);
  if (technique === null) return null;
  return parent === null ? technique.name : `${parent.name}: ${technique.name}`;
}
