import type { Case } from '../../case/case.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { type Moment, moment } from './moments.ts';

const began = 'occurred:\n  from: 2026-01-04T10:00:00Z\n  to: 2026-01-04T12:00:00Z\n';

export const noActionBeforeActivity: Rule = {
  id: 'no-action-before-activity',
  severity: 'warning',
  summary:
    "An action, or an event that is not the attacker's, is dated before the attacker's first activity.",
  why: 'Nobody responds to what has not happened yet: one of the two times is wrong, or the attacker came earlier than the case says.',
  fix: 'Correct the time; give an event of the attacker its `tactic`, and an action done in advance `phase: preparation`.',
  bad: [
    {
      title: 'An action of the day before',
      case: `${began}response:\n  - action: Isolate the device\n    status: done\n    completed: 2026-01-03T11:20:00Z`,
      at: ['2026-01-03T11:20:00Z'],
    },
    {
      title: 'An alert before there was anything to see',
      case: `${began}timeline:\n  - time: 2026-01-03T10:40:00Z\n    event: The rule raises an alert.`,
      at: ['2026-01-03T10:40:00Z'],
    },
  ],
  good: [
    {
      title: 'After it, on the same day, and beforehand on purpose',
      case: `${began}response:\n  - action: Isolate the device\n    status: done\n    completed: 2026-01-04\n  - action: Roll out the sensor\n    status: done\n    phase: preparation\n    completed: 2025-12-01`,
    },
  ],
  *checkCase({ source }) {
    const first = firstActivity(source.case);
    if (first === null) return;
    for (const { id, completed, phase, at } of source.case.response) {
      const done = phase === 'preparation' ? null : moment(completed, [...at, 'completed']);
      if (done === null || done.to >= first.from) continue;
      yield findingAt(source, done.at, {
        message: `Unexpected action \`${id}\` at \`${done.text}\`, before the attacker's first activity at \`${first.text}\``,
      });
    }
    for (const { tactic, time, at } of source.case.timeline) {
      const event = tactic === undefined ? moment(time, [...at, 'time']) : null;
      if (event === null || event.to >= first.from) continue;
      yield findingAt(source, event.at, {
        message: `Unexpected event at \`${event.text}\`, before the attacker's first activity at \`${first.text}\``,
        // What made it possible, such as a secret in a log, may well stand first in a timeline.
        severity: 'info',
      });
    }
  },
};

/** The earliest moment at which the case says that the attacker was at work; null when it names none. */
function firstActivity(of: Case): Moment | null {
  const all = [
    moment(of.occurred?.from, []),
    ...of.findings.map(({ observed, outcome = 'observed' }) =>
      outcome === 'observed' ? moment(typeof observed === 'object' ? observed.from : observed, []) : null,
    ),
    ...of.timeline.map(({ time, tactic }) => (tactic === undefined ? null : moment(time, []))),
    ...of.indicators.map(({ first_seen, role }) =>
      role === 'victim' || role === 'benign' ? null : moment(first_seen, []),
    ),
  ].filter((one) => one !== null);
  return all.reduce<Moment | null>(
    (first, one) => (first !== null && first.from <= one.from ? first : one),
    null,
  );
}
