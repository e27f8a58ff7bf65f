import { timeTicks } from '../../case/time/time.ts';
import { indicatorKey } from '../../indicators/indicator-key.ts';
import { liveValue } from '../../indicators/spelling/live-value.ts';
import { seenFrom, stamp } from '../case-times.ts';
import { observables } from './observables.ts';
import { pattern } from './pattern.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';
import { tlpMarkingId } from './tlp-marking.ts';

/** What an indicator of a case becomes. */
export interface IndicatorObjects {
  /** Null for what is the victim's or benign: a pattern of it would raise alarms for nothing. */
  indicator: StixObject | null;
  observables: readonly StixObject[];
  /** When it was seen, where the case says so. */
  sighting: StixObject | null;
}

/** The objects of every indicator, by its id in the case. */
export function indicatorObjects(made: StixCase): Map<string, IndicatorObjects> {
  return new Map(made.of.indicators.map((one) => [one.id, objectsOf(one, made)]));
}

type Indicator = StixCase['of']['indicators'][number];

function objectsOf(one: Indicator, made: StixCase): IndicatorObjects {
  const { type, role, description, tlp } = one;
  const value = liveValue(type, one.value);
  const key = indicatorKey(type, one.value);
  const found = observables(type, value).map((observable) => ({
    ...observable,
    object_marking_refs: [tlpMarkingId(tlp)],
  }));
  const [main] = found;
  const indicator =
    role === 'victim' || role === 'benign'
      ? null
      : made.object('indicator', ['indicator', key], tlp, {
          name: value,
          description,
          indicator_types: [indicatorTypes[role ?? 'unknown']],
          pattern: pattern(type, value),
          pattern_type: 'stix',
          valid_from: seenFrom(made.of, one.first_seen),
        });
  const times = [one.first_seen, one.last_seen]
    .filter((time) => time !== undefined)
    .map(stamp)
    .sort((a, b) => Number((timeTicks(a) ?? 0n) - (timeTicks(b) ?? 0n)));
  const sighting =
    main === undefined || times.length === 0
      ? null
      : made.object('observed-data', ['observed-data', key], tlp, {
          first_observed: times[0],
          last_observed: times.at(-1),
          number_observed: 1,
          object_refs: found.map(({ id }) => id),
        });
  return { indicator, observables: found, sighting };
}

const indicatorTypes = {
  attacker: 'malicious-activity',
  'dual-use': 'anomalous-activity',
  unknown: 'unknown',
} as const;
