import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { moment } from './moments.ts';

export const noTimeOutsideOccurred: Rule = {
  id: 'no-time-outside-occurred',
  severity: 'warning',
  summary: 'An observed finding or an event of an attacker lies outside `occurred`.',
  why: 'Either the activity lasted longer than the head of the case says, or one of the times is wrong.',
  fix: 'Widen `occurred`, or correct the time.',
  bad: [
    {
      title: 'A finding of the day before',
      case: 'occurred:\n  from: 2026-01-04T10:00:00Z\n  to: 2026-01-04T12:00:00Z\nfindings:\n  - title: Data was packed\n    observed: 2026-01-03T10:30:00Z\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
      at: ['2026-01-03T10:30:00Z'],
    },
  ],
  good: [
    {
      title: 'Inside to the tick',
      case: 'occurred:\n  from: 2026-01-04T10:00:00.1234567Z\n  to: 2026-01-04T12:00:00Z\nfindings:\n  - title: Data was packed\n    observed: 2026-01-04T10:00:00.1234567Z\n    queries:\n      - title: Archives\n        query: DeviceFileEvents',
    },
  ],
  *checkCase({ source }) {
    const { occurred, findings, timeline } = source.case;
    const from = moment(occurred?.from, []);
    const to = moment(occurred?.to, []);
    if (from === null || to === null) return;
    const told = [
      ...findings.flatMap(({ observed, outcome = 'observed', at }) =>
        outcome !== 'observed' || observed === undefined
          ? []
          : typeof observed === 'string'
            ? [moment(observed, [...at, 'observed'])]
            : [
                moment(observed.from, [...at, 'observed', 'from']),
                moment(observed.to, [...at, 'observed', 'to']),
              ],
      ),
      // An event without a tactic may be the defenders' own.
      ...timeline.flatMap(({ time, tactic, at }) =>
        tactic === undefined ? [] : [moment(time, [...at, 'time'])],
      ),
    ];
    for (const one of told) {
      if (one === null || (one.to >= from.from && one.from <= to.to)) continue;
      yield findingAt(source, one.at, {
        message: `Unexpected \`${one.text}\` outside \`occurred\`, expected a time from \`${from.text}\` to \`${to.text}\``,
      });
    }
  },
};
