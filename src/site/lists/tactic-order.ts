import type { Publication } from '../../publication/publication.ts';

export interface Tactic {
  shortName: string;
  name: string;
}

/** The tactics of the newest ATT&CK version in use, in order; none when no case names a technique. */
export function tacticOrder({ matrices }: Publication): readonly Tactic[] {
  return matrices[0]?.tactics ?? [];
}
