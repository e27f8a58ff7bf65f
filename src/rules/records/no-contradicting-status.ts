import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noContradictingStatus: Rule = {
  id: 'no-contradicting-status',
  severity: 'warning',
  summary: 'A date says that a case or an action has ended, but its status says that it has not.',
  why: 'One of the two is out of date, and a reader cannot tell which.',
  fix: 'Set the status to what the date says, or remove the date.',
  bad: [
    {
      title: 'A day of closing, and a case that is contained',
      case: 'status: contained\nclosed: 2026-01-09',
      at: ['contained'],
    },
    {
      title: 'A day of completion, and an action that is planned',
      case: 'response:\n  - action: Rotate the secret\n    status: planned\n    completed: 2026-01-09',
      at: ['planned'],
    },
  ],
  good: [
    {
      title: 'Both say the same',
      case: 'status: closed\nclosed: 2026-01-09\nresponse:\n  - action: Rotate the secret\n    status: done\n    completed: 2026-01-08',
    },
  ],
  *checkCase({ source }) {
    const { status, closed, response } = source.case;
    if (closed !== undefined && status !== 'closed' && !source.missing.has('status')) {
      yield findingAt(source, ['status'], {
        message: `Unexpected status \`${status}\` of a case with \`closed: ${closed}\`, expected \`closed\``,
        fix: 'Write `status: closed`, or remove `closed:`.',
      });
    }
    for (const { id, status: state, completed, at } of response) {
      if (completed === undefined || state === 'done') continue;
      yield findingAt(source, [...at, 'status'], {
        message: `Unexpected status \`${state}\` of action \`${id}\` with \`completed: ${completed}\`, expected \`done\``,
        fix: 'Write `status: done`, or remove `completed:`.',
      });
    }
  },
};
