import type { AttackIndex } from './attack-index.ts';
import { techniqueId } from './technique-id.ts';
import { techniquesNamed } from './techniques-named.ts';

/** The ids a text that is no id means: the one written in it, else the current techniques of that name. */
export function meantTechniques(index: AttackIndex, text: string): string[] {
  const written = techniqueId(text);
  return written === null ? techniquesNamed(index, text) : [written];
}
