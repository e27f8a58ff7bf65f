import type { AttackIndex } from '../../attack/attack-index.ts';
import { judgeTechnique } from '../../attack/judge-technique.ts';

/** The id that a technique as written stands for: the one right answer where there is one, else as written. */
export function settledTechnique(index: AttackIndex, written: string): string {
  const verdict = judgeTechnique(index, written);
  return verdict.kind === 'ok' ? written : (verdict.only ?? written);
}
