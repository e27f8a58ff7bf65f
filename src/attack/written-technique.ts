import type { AttackIndex } from './attack-index.ts';
import { isTechniqueId } from './is-technique-id.ts';
import { judgeTechnique } from './judge-technique.ts';

/** The id that an author wrote, also in another form (`t1059.1`) or by its name; as written where that is not certain. */
export function writtenTechnique(index: AttackIndex, written: string): string {
  if (isTechniqueId(written)) return written;
  const verdict = judgeTechnique(index, written);
  return verdict.kind === 'ok' ? written : (verdict.only ?? written);
}
