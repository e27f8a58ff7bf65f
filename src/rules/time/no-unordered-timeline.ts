import type { KeyPath } from '../../case/key-path.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { type Moment, moment } from './moments.ts';

export const noUnorderedTimeline: Rule = {
  id: 'no-unordered-timeline',
  severity: 'warning',
  summary: 'An event is listed after a later one, or an end lies before its start.',
  why: 'Most often one of the two times is mistyped, and what follows from their order is then wrong.',
  fix: 'Correct the times, or put the events in order.',
  bad: [
    {
      title: 'Two events',
      case: 'timeline:\n  - time: 2026-01-04T10:30:00Z\n    event: Upload\n  - time: 2026-01-04T10:29:59.9999999Z\n    event: Sign-in',
      at: ['2026-01-04T10:29:59.9999999Z'],
    },
    { title: 'Closed before it was opened', case: 'closed: 2026-01-01', at: ['2026-01-01'] },
    {
      title: 'An end before its start',
      case: 'occurred:\n  from: 2026-01-04T10:30:00Z\n  to: 2026-01-03T10:30:00Z',
      at: ['2026-01-03T10:30:00Z'],
    },
  ],
  good: [
    {
      title: 'In order, over offsets',
      case: 'timeline:\n  - time: 2026-01-04T10:30:00+02:00\n    event: Sign-in\n  - time: 2026-01-04T09:00:00Z\n    event: Upload',
    },
  ],
  *checkCase({ source }) {
    const { timeline, findings, indicators, occurred, opened, closed, published } = source.case;
    let latest: Moment | null = null;
    for (const { time, at } of timeline) {
      const own = moment(time, [...at, 'time']);
      if (own === null) continue;
      if (latest !== null && own.from < latest.from) {
        yield findingAt(source, own.at, {
          message: `Unexpected \`${own.text}\` after \`${latest.text}\`, expected events in order of time`,
        });
      } else latest = own;
    }
    const spans: [string | undefined, string | undefined, KeyPath][] = [
      [occurred?.from, occurred?.to, ['occurred', 'to']],
      [source.missing.has('opened') ? undefined : opened, closed, ['closed']],
      [source.missing.has('opened') ? undefined : opened, published, ['published']],
      ...findings.flatMap(({ observed, at }): [string, string, KeyPath][] =>
        typeof observed === 'object' ? [[observed.from, observed.to, [...at, 'observed', 'to']]] : [],
      ),
      ...indicators.map(
        ({ first_seen, last_seen, at }): [string | undefined, string | undefined, KeyPath] => [
          first_seen,
          last_seen,
          [...at, 'last_seen'],
        ],
      ),
    ];
    for (const [from, to, at] of spans) {
      const [first, last] = [moment(from, at), moment(to, at)];
      if (first === null || last === null || last.from >= first.from) continue;
      yield findingAt(source, at, {
        message: `Unexpected \`${to}\`, which lies before \`${from}\`, expected the end after the start`,
      });
    }
  },
};
