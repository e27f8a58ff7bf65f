import type { Rule } from '../engine/rule.ts';

/** Held while files are read. */
export const noInvalidTime: Rule = {
  id: 'no-invalid-time',
  severity: 'error',
  summary: 'A time has no offset or is written in another form, or a date does not exist.',
  why: 'Without an offset nobody can tell which moment is meant, and a timeline built on it may be hours off.',
  fix: 'Write times as `2025-11-20T00:48:57.6034636Z` or with `+01:00` at the end, dates as `2025-11-20`.',
  skippable: false,
  bad: [
    {
      title: 'A time without an offset',
      case: 'timeline:\n  - time: 2026-01-04T10:30:00\n    event: Sign-in',
      at: ['2026-01-04T10:30:00'],
    },
    { title: 'A date that does not exist', case: 'closed: 2026-02-30', at: ['2026-02-30'] },
  ],
  good: [
    {
      title: 'Offset and seven decimals',
      case: 'timeline:\n  - time: 2026-01-04T10:30:00.1234567+01:00\n    event: Sign-in',
    },
  ],
};
