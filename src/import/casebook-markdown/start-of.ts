import type { Nodes } from 'mdast';

/** Where a node begins in the text that it was parsed from. */
export function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}
