import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { TimelineBracket, TimelineEntry } from './case-page.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * The brackets of a timeline: those that its events are labelled with; without any, the longest gap between two
 * successive events that served different tactics.
 */
export function timelineBrackets(
  { timeline }: Pick<ProjectedCase, 'timeline'>,
  entries: readonly TimelineEntry[],
): TimelineBracket[] {
  const byAnchor = new Map(entries.map((entry) => [entry.anchor, entry]));
  const labelled = timeline.flatMap(({ label }) => {
    const [a, b] = (label?.between ?? []).map((id) => byAnchor.get(id.toLowerCase()));
    if (label === undefined || a === undefined || b === undefined || a === b) return [];
    return bracket(...inOrder(a, b), label.text ?? null);
  });
  return labelled.length > 0 ? labelled : longestGap(entries);
}

const inOrder = (a: TimelineEntry, b: TimelineEntry): [TimelineEntry, TimelineEntry] =>
  a.number < b.number ? [a, b] : [b, a];

function bracket(from: TimelineEntry, to: TimelineEntry, text: string | null): TimelineBracket[] {
  const clocked = from.time.clock !== '' && to.time.clock !== '';
  // Of a date only whole days are known.
  const length = clocked
    ? to.time.at - from.time.at
    : (Math.floor(to.time.at / day) - Math.floor(from.time.at / day)) * day;
  return length <= 0 ? [] : [{ from: from.number, to: to.number, length, text }];
}

function longestGap(entries: readonly TimelineEntry[]): TimelineBracket[] {
  const served = entries.filter(({ tactic, time }) => tactic !== null && time.clock !== '');
  const gaps = served.slice(1).flatMap((to, index) => {
    const from = served[index];
    if (from === undefined || from.tactic?.shortName === to.tactic?.shortName) return [];
    const length = to.time.at - (from.until ?? from.time).at;
    return length <= 0 ? [] : [{ from: from.number, to: to.number, length, text: null }];
  });
  return gaps.toSorted((a, b) => b.length - a.length).slice(0, 1);
}
