import type { AttackIndex } from './attack-index.ts';
import { tacticHeirs } from './tactic-heirs.ts';
import type { Technique } from './technique.ts';
import { versionOfTactic } from './version-of-tactic.ts';

/**
 * The tactics a row about `technique` may name, when it names `tactic` now: that one where the technique holds it, else
 * its heirs from another version that the technique holds, else all that the technique holds. In matrix order.
 */
export function fittingTactics(index: AttackIndex, technique: Technique, tactic: string): readonly string[] {
  if (technique.tactics.includes(tactic)) return [tactic];
  const from = versionOfTactic(tactic, index);
  if (from === null) return technique.tactics;
  const heirs = tacticHeirs(tactic, from, index);
  const held = technique.tactics.filter((candidate) => heirs.includes(candidate));
  return held.length > 0 ? held : technique.tactics;
}
