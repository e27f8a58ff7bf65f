import { z } from 'zod';

/** Traffic Light Protocol 2.0 (FIRST), from the laxest level to the strictest. */
export const tlpLevels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

export type TlpLevel = (typeof tlpLevels)[number];

/** Whether a text is the name of a level, in capitals. */
export function isTlpLevel(text: string): text is TlpLevel {
  return (tlpLevels as readonly string[]).includes(text);
}

export const tlp = z.enum(tlpLevels);

/** Rank of a level, 0 for CLEAR to 4 for RED. */
export function tlpRank(level: TlpLevel): number {
  return tlpLevels.indexOf(level);
}

/** Whether something labelled `level` may be shown to `audience`. */
export function mayBeSeen(level: TlpLevel, audience: TlpLevel): boolean {
  return tlpRank(level) <= tlpRank(audience);
}

/** The strictest of the levels, CLEAR when there is none. */
export function strictest(levels: Iterable<TlpLevel>): TlpLevel {
  let found: TlpLevel = 'CLEAR';
  for (const level of levels) if (tlpRank(level) > tlpRank(found)) found = level;
  return found;
}
