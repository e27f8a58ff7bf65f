import type { AttackIndex } from './attack-index.ts';
import { fullName } from './full-name.ts';
import { nameKey } from './name-key.ts';

/** The current techniques of this version that have a name, also as `Parent: Own`. Several share one (`Steganography`). */
export function techniquesNamed(index: AttackIndex, name: string): string[] {
  return tableOf(index).get(nameKey(name)) ?? [];
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

// Filled when first asked: most runs compare no name.
const tables = new WeakMap<AttackIndex, Map<string, string[]>>();
