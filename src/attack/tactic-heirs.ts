import type { AttackIndex } from './attack-index.ts';

/**
 * What a tactic of one version is called in another. A name both have is itself; else its heirs are the tactics
 * the other version does not share: `defense-evasion` of 18.1 is `stealth` or `defense-impairment` in 19, and both are
 * `defense-evasion` in 18.1. Which one, only the technique can tell.
 */
export function tacticHeirs(tactic: string, from: AttackIndex, to: AttackIndex): string[] {
  if (to.tactics.some((candidate) => candidate.shortName === tactic)) return [tactic];
  if (!from.tactics.some((candidate) => candidate.shortName === tactic)) return [];
  const shared = new Set(from.tactics.map((candidate) => candidate.shortName));
  return to.tactics.map((candidate) => candidate.shortName).filter((name) => !shared.has(name));
}
