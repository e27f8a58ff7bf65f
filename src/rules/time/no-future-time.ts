import { timeTicks } from '../../case/time/time.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { pastMoments } from './moments.ts';

export const noFutureTime: Rule = {
  id: 'no-future-time',
  severity: 'error',
  summary: 'Something that has happened is dated after today.',
  why: 'It cannot have happened yet, so the year, the month or the offset is wrong.',
  fix: 'Correct the date; a future date belongs under `due`.',
  bad: [
    {
      title: 'An event of another year',
      case: 'timeline:\n  - time: 2062-01-04T10:30:00Z\n    event: Sign-in',
      at: ['2062-01-04T10:30:00Z'],
    },
  ],
  good: [
    {
      title: 'A past event, and a future date under `due`',
      case: 'timeline:\n  - time: 2026-01-04T10:30:00Z\n    event: Sign-in\nresponse:\n  - action: Rotate the secret\n    status: planned\n    due: 2062-01-31',
    },
  ],
  *checkCase({ source, now }) {
    const limit = timeTicks(now.replace(/\.\d+Z$/, 'Z'));
    if (limit === null) return;
    for (const { text, at, from } of pastMoments(source.case)) {
      if (from <= limit || source.missing.has(String(at[0]))) continue;
      yield findingAt(source, at, {
        message: `Unexpected \`${text}\`, which is in the future, expected a time in the past`,
      });
    }
  },
};
