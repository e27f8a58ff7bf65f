import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { fullName, nameKey } from './same-name.ts';

/** The current techniques of this version that have a name, also as `Parent: Own`. Several share one (`Steganography`). */
export function techniquesNamed(index: AttackIndex, name: string): string[] {
  return tableOf(index).get(nameKey(name)) ?? [];
}

/** Whether any technique of any version at hand has, or had, this name. */
export function isTechniqueName(name: string): boolean {
  return everyName().has(nameKey(name));
}

function tableOf(index: AttackIndex): Map<string, string[]> {
  const known = tables.get(index);
  if (known !== undefined) return known;
  const table = new Map<string, string[]>();
  for (const technique of index.techniques()) {
    if (technique.status !== 'current') continue;
    const names = new Set([
      nameKey(technique.name),
      nameKey(fullName(index, technique.id) ?? technique.name),
    ]);
    for (const name of names) table.set(name, [...(table.get(name) ?? []), technique.id]);
  }
  tables.set(index, table);
  return table;
}

function everyName(): Set<string> {
  if (names.size > 0) return names;
  for (const version of attackVersions) {
    const index = attackIndex(version);
    for (const technique of index?.techniques() ?? []) names.add(nameKey(technique.name));
  }
  return names;
}

// Filled when first asked: most runs never compare a name.
const tables = new WeakMap<AttackIndex, Map<string, string[]>>();
const names = new Set<string>();
