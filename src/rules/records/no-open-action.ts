import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noOpenAction: Rule = {
  id: 'no-open-action',
  severity: 'warning',
  summary: 'A case is closed as a true positive while an action is still planned or in progress.',
  why: 'A closed case is not looked at again, so the action may never be done.',
  fix: 'Set the action to `done`, `rejected` or `recommended`, or open the case again.',
  bad: [
    {
      title: 'An action in progress',
      case: 'status: closed\nverdict: true-positive\nresponse:\n  - action: Rotate the secret\n    status: in-progress',
      at: ['in-progress'],
    },
  ],
  good: [
    {
      title: 'Done, and a recommendation to others',
      case: 'status: closed\nverdict: true-positive\nresponse:\n  - action: Rotate the secret\n    status: done\n    completed: 2026-01-05\n  - action: Enforce application control\n    status: recommended',
    },
  ],
  *checkCase({ source }) {
    if (source.case.status !== 'closed' || source.case.verdict !== 'true-positive') return;
    for (const { id, at, status } of source.case.response) {
      if (status !== 'planned' && status !== 'in-progress') continue;
      yield findingAt(source, [...at, 'status'], {
        message: `Unexpected \`${status}\` action \`${id}\` in a closed case, expected one that has ended`,
      });
    }
  },
};
