import type { AttackIndex } from './attack-index.ts';
import { judgeTactic, type TacticVerdict } from './judge-tactic.ts';
import { judgeTechnique, type TechniqueVerdict } from './judge-technique.ts';

/**
 * What a version of ATT&CK says about a row: of the technique if that is wrong, else of the tactic.
 * `tactic` in a revoked or mistaken row is best judged again with the technique put right.
 */
export function judgeRow(index: AttackIndex, technique: string, tactic: string): RowVerdict {
  const verdict = judgeTechnique(index, technique, tactic);
  return verdict.kind === 'ok' ? judgeTactic(index, verdict.technique, tactic) : verdict;
}

export type RowVerdict = TechniqueVerdict | TacticVerdict;
