import type { AttackIndex } from './attack-index.ts';
import { judgeTechnique } from './judge-technique.ts';

/** The ids that a text which is no id of the version may have meant; empty where nothing is near. */
export function guessedTechniques(index: AttackIndex, written: string): readonly string[] {
  const verdict = judgeTechnique(index, written);
  return 'suggestions' in verdict ? verdict.suggestions : [];
}
