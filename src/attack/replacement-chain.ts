import type { AttackIndex } from './attack-index.ts';

/**
 * Follows replacements from `id` (not part of the result) to the end: `T1150` gives `T1547.011`, `T1647`.
 * Empty when nothing replaces it.
 */
export function replacementChain(index: AttackIndex, id: string): string[] {
  const chain: string[] = [];
  let next = index.technique(id)?.replacedBy ?? null;
  while (next !== null && next !== id && !chain.includes(next)) {
    chain.push(next);
    next = index.technique(next)?.replacedBy ?? null;
  }
  return chain;
}
