import type { TimelineEntry } from '../../publication/page/case-page.ts';

/** Names of lanes that are not a tactic, and how an entry of the response is told from the others. */
export interface LaneWords {
  response: string;
  other: string;
  isResponse(entry: TimelineEntry): boolean;
}

export interface TimelineLane {
  name: string;
  entries: readonly TimelineEntry[];
}

const mostAssets = 10;

/** Lanes of a timeline: tactics in their order, or assets as they appear; then the response, then the rest. */
export function timelineLanes(
  entries: readonly TimelineEntry[],
  tactics: readonly { name: string }[],
  { response, other, isResponse }: LaneWords,
): TimelineLane[] {
  const byTactic = entries.some(({ tactic }) => tactic !== null);
  const assets = [...new Set(entries.map(({ assets: [first] }) => first?.title))].slice(0, mostAssets);
  const lanes = new Map<string, TimelineEntry[]>();
  for (const name of byTactic ? tactics.map((tactic) => tactic.name) : assets) {
    if (name !== undefined) lanes.set(name, []);
  }
  const rest = new Map<string, TimelineEntry[]>([
    [response, []],
    [other, []],
  ]);
  for (const entry of entries) {
    const name = byTactic ? entry.tactic?.name : entry.assets[0]?.title;
    const lane =
      (name === undefined ? undefined : lanes.get(name)) ?? rest.get(isResponse(entry) ? response : other);
    lane?.push(entry);
  }
  return [...lanes, ...rest]
    .filter(([, used]) => used.length > 0)
    .map(([name, used]) => ({ name, entries: used }));
}
