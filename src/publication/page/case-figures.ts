import type { ProjectedCase } from '../../audience/projected-case.ts';
import { isDate } from '../../case/time/date.ts';
import { timeTicks } from '../../case/time/time.ts';

/** A length of time from the first activity on. `docs/write-a-case.md` says what to write so that each appears. */
export interface TimeFigure {
  name: 'detection' | 'containment' | 'eradication' | 'dwell';
  /** Milliseconds; whole days where only the day of its end is known. */
  length: number;
  /** Only the days of its ends are known. */
  inDays: boolean;
  /** The action whose completion ends it; null where it ends with the last activity. */
  action: string | null;
}

export interface TouchedFigure {
  name: 'hosts' | 'accounts';
  touched: number;
  compromised: number;
}

export interface CaseFigures {
  times: readonly TimeFigure[];
  touched: readonly TouchedFigure[];
}

const day = 24 * 60 * 60 * 1000;
const statusRank = { open: 0, contained: 1, eradicated: 2, recovered: 3, closed: 4 } as const;
type Named = Pick<ProjectedCase, 'verdict' | 'status' | 'occurred' | 'response'> &
  Pick<ProjectedCase, 'findings' | 'timeline' | 'assets'>;

/**
 * What a case says of its speed and its reach, and nothing that it does not say.
 *
 * Times are shown for a true positive only, from `occurred.from` on: to the first completed action of the phase `detection`
 * that is not later than containment; to the last completed one of `containment` and of `eradication`, once the status is
 * as far. Dwell time ends with `occurred.to`. An asset is touched when an observed finding or an event names it, unless it
 * says `compromised: no`.
 */
export function caseFigures(of: Named): CaseFigures {
  return { times: timeFigures(of), touched: touchedFigures(of) };
}

function timeFigures({ verdict, status, occurred, response }: Named): TimeFigure[] {
  if (verdict !== 'true-positive' || occurred === undefined) return [];
  const { from, to } = occurred;
  const ends = (phase: string) =>
    response
      .filter((action) => action.phase === phase && action.status === 'done')
      .flatMap(({ id, completed }) =>
        completed === undefined ? [] : [{ id, completed, at: latest(completed) }],
      )
      .toSorted((a, b) => a.at - b.at);
  const reached = (least: keyof typeof statusRank) => statusRank[status] >= statusRank[least];
  const contained = reached('contained') ? ends('containment').at(-1) : undefined;
  const eradicated = reached('eradicated') ? ends('eradication').at(-1) : undefined;
  const [detected] = ends('detection').filter(({ at }) => contained === undefined || at <= contained.at);
  const stages = { detection: detected, containment: contained, eradication: eradicated } as const;
  const figures = (Object.keys(stages) as (keyof typeof stages)[]).flatMap((name): TimeFigure[] => {
    const end = stages[name];
    const found = end === undefined ? null : lengthBetween(from, end.completed);
    return end === undefined || found === null ? [] : [{ name, ...found, action: end.id }];
  });
  const dwell = lengthBetween(from, to);
  return dwell === null ? figures : [...figures, { name: 'dwell', ...dwell, action: null }];
}

/** Null when the end lies before the beginning. */
function lengthBetween(from: string, to: string): { length: number; inDays: boolean } | null {
  const [start, end] = [milliseconds(from), milliseconds(to)];
  const inDays = isDate(from) || isDate(to);
  const length = inDays ? (Math.floor(end / day) - Math.floor(start / day)) * day : end - start;
  return length < 0 ? null : { length, inDays };
}

function milliseconds(text: string): number {
  return Number((timeTicks(text) ?? timeTicks(`${text}T00:00Z`) ?? 0n) / 10_000n);
}

/** A date is over when its day is. */
const latest = (text: string) => milliseconds(text) + (isDate(text) ? day - 1 : 0);

function touchedFigures({ findings, timeline, assets }: Named): TouchedFigure[] {
  const named = new Set([
    ...findings
      .filter(({ outcome = 'observed' }) => outcome === 'observed')
      .flatMap((finding) => finding.assets ?? []),
    ...timeline.flatMap((event) => event.assets ?? []),
  ]);
  const kinds = { hosts: 'device', accounts: 'account' } as const;
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((name) => {
    const own = assets.filter(
      ({ id, type, compromised }) => type === kinds[name] && named.has(id) && compromised !== 'no',
    );
    const compromised = own.filter((asset) => asset.compromised === 'yes').length;
    return own.length === 0 ? [] : [{ name, touched: own.length, compromised }];
  });
}
