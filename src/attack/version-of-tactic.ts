import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';

/** The newest other version that has a tactic which `index` lacks; null when none has it. */
export function versionOfTactic(tactic: string, index: AttackIndex): AttackIndex | null {
  if (index.tactics.some((candidate) => candidate.shortName === tactic)) return null;
  for (const version of attackVersions.toReversed()) {
    const other = attackIndex(version);
    if (other?.tactics.some((candidate) => candidate.shortName === tactic)) return other;
  }
  return null;
}
