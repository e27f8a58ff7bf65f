import type { Rule } from '../engine/rule.ts';

/** Held by `run-rules.ts`, after all other rules have spoken. */
export const noUnusedSkip: Rule = {
  id: 'no-unused-skip',
  severity: 'warning',
  summary: 'A `skip` silences nothing, names an unknown rule, or names one that cannot be silenced.',
  why: 'A skip that is no longer needed would hide the next mistake.',
  fix: 'Remove the skip.',
  bad: [
    {
      title: 'A rule that reports nothing',
      case: 'skip:\n  rule: no-unused-query\n  reason: It was a dead end',
      at: ['no-unused-query'],
    },
    {
      title: 'A misspelt rule',
      case: 'skip:\n  - rule: no-unused-querry\n    reason: It was a dead end',
      at: ['no-unused-querry'],
    },
  ],
  good: [
    {
      title: 'A skip that is needed',
      case: 'queries:\n  - title: Archives\n    query: DeviceFileEvents\n    skip:\n      rule: no-unused-query\n      reason: Kept for the next hunt',
    },
  ],
};
