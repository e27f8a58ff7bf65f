import { attackIndex, attackVersions } from './attack-index.ts';
import { nameKey } from './name-key.ts';

/** Whether any technique of any version at hand has, or had, this name. */
export function isTechniqueName(name: string): boolean {
  return everyName().has(nameKey(name));
}

function everyName(): Set<string> {
  if (names.size > 0) return names;
  for (const version of attackVersions) {
    const index = attackIndex(version);
    for (const technique of index?.techniques() ?? []) names.add(nameKey(technique.name));
  }
  return names;
}

// Filled when first asked: most runs compare no name.
const names = new Set<string>();
