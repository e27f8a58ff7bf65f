import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const requireResponse: Rule = {
  id: 'require-response',
  severity: 'warning',
  summary: 'A case is closed as a true positive, but lists no response.',
  why: 'Readers will ask what was done about it, and whether it still goes on.',
  fix: 'List what was done under `response`.',
  bad: [
    {
      title: 'Closed without any action',
      case: 'status: closed\nverdict: true-positive',
      at: ['closed'],
    },
  ],
  good: [
    {
      title: 'What was done',
      case: 'status: closed\nverdict: true-positive\nresponse:\n  - action: Isolate the device\n    status: done\n    completed: 2026-01-05',
    },
    { title: 'A false alarm', case: 'status: closed\nverdict: false-positive' },
  ],
  *checkCase({ source }) {
    const { status, verdict, response } = source.case;
    if (status !== 'closed' || verdict !== 'true-positive' || response.length > 0) return;
    if (source.records.some(({ kind }) => kind === 'response-action')) return;
    yield findingAt(source, ['status'], {
      message: 'Unexpected closed true positive without a response, expected what was done',
    });
  },
};
