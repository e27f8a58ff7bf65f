import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const requireCompletionDate: Rule = {
  id: 'require-completion-date',
  severity: 'warning',
  summary: 'An action is done, but has no date.',
  why: 'The time the attacker had is measured up to that moment.',
  fix: 'Add `completed:` with the day or, better, the time.',
  bad: [
    {
      title: 'Done, without a date',
      case: 'response:\n  - action: Isolate the device\n    status: done',
      at: ['done'],
    },
  ],
  good: [
    {
      title: 'Done, with a time',
      case: 'response:\n  - action: Isolate the device\n    status: done\n    completed: 2026-01-05T11:20:00Z',
    },
  ],
  *checkCase({ source }) {
    for (const { id, at, status, completed } of source.case.response) {
      if (status !== 'done' || completed !== undefined) continue;
      if (source.records.find((record) => record.at === at)?.fields.completed !== undefined) continue;
      yield findingAt(source, [...at, 'status'], {
        message: `Unexpected \`done\` action \`${id}\` without a date, expected \`completed\``,
      });
    }
  },
};
