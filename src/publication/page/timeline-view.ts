import type { AttackIndex } from '../../attack/attack-index.ts';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { TimelineEntry } from './case-page.ts';
import type { RecordLinks } from './record-links.ts';
import { timeOrder, timeView } from './time-view.ts';

interface Entry extends Omit<TimelineEntry, 'number' | 'time' | 'until'> {
  from: string;
  to: string | null;
}

/**
 * The timeline of a case: its events, and by themselves observed findings and completed actions. A finding that an event
 * within its time tells already is not told twice.
 */
export function timelineView(
  of: ProjectedCase,
  links: RecordLinks,
  index: AttackIndex | null,
  tableHref: (name: string) => string | null,
): TimelineEntry[] {
  const tactic = (shortName: string | undefined) => {
    const found = index?.tactics.find((one) => one.shortName === shortName);
    return found === undefined ? null : { shortName: found.shortName, name: found.name };
  };
  const byTime = timeOrder(null);
  const isTold = (id: string, from: string, to: string) =>
    of.timeline.some(
      ({ time, findings }) => findings?.includes(id) && byTime(from, time) <= 0 && byTime(time, to) <= 0,
    );
  const events = of.timeline.map(
    (event): Entry => ({
      anchor: event.id.toLowerCase(),
      from: event.time,
      to: null,
      event: event.event,
      tactic: tactic(event.tactic),
      source: event.source === undefined ? null : { name: event.source, href: tableHref(event.source) },
      assets: links.to(event.assets),
      records: links.to(event.findings),
    }),
  );
  const findings = of.findings.flatMap((finding): Entry[] => {
    const { observed, id, outcome = 'observed' } = finding;
    if (observed === undefined || outcome !== 'observed') return [];
    const [from, to] = typeof observed === 'string' ? [observed, null] : [observed.from, observed.to];
    if (isTold(id, from, to ?? from)) return [];
    const row = of.attack.find(
      ({ findings: ids, technique }) => ids?.includes(id) || finding.attack?.includes(technique),
    );
    return [
      {
        anchor: `timeline-${id.toLowerCase()}`,
        from,
        to,
        event: finding.title,
        tactic: tactic(row?.tactic),
        source: null,
        assets: links.to(finding.assets),
        records: links.to([id]),
      },
    ];
  });
  const actions = of.response.flatMap(({ id, action, status, completed }): Entry[] =>
    status === 'done' && completed !== undefined
      ? [
          {
            anchor: `timeline-${id.toLowerCase()}`,
            from: completed,
            to: null,
            event: action,
            tactic: null,
            source: null,
            assets: [],
            records: links.to([id]),
          },
        ]
      : [],
  );
  const activity = [...events, ...findings].map(({ from }) => from).toSorted(byTime);
  const inOrder = timeOrder(activity[0] ?? null);
  return [...events, ...findings, ...actions]
    .toSorted((a, b) => inOrder(a.from, b.from))
    .flatMap(({ from, to, ...entry }) => {
      const time = timeView(from);
      return time === null ? [] : [{ ...entry, time, until: to === null ? null : timeView(to) }];
    })
    .map((entry, at) => ({ ...entry, number: at + 1 }));
}
