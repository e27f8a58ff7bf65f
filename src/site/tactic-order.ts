import type { Publication } from '../workspace/publication.ts';

export interface Tactic {
  shortName: string;
  name: string;
}

/** The tactics of the ATT&CK version that the newest case uses, in order; none without cases. */
export async function tacticOrder(publication: Publication): Promise<readonly Tactic[]> {
  const newest = publication.cases[0];
  if (newest === undefined) return [];
  return (await publication.page(newest.slug))?.attack.tactics ?? [];
}
