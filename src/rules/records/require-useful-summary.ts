import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const requireUsefulSummary: Rule = {
  id: 'require-useful-summary',
  severity: 'warning',
  summary: 'A summary is shorter than 40 characters or repeats the title.',
  why: 'The summary is what lists, search results and feeds show; most readers read nothing else.',
  fix: 'Say what was found, what was done, and what stays open.',
  bad: [
    { title: 'Two words', case: 'summary: See below', at: ['See below'] },
    {
      title: 'The title again',
      case: 'summary: Archive written outside its schedule.',
      at: ['Archive written outside its schedule.'],
    },
  ],
  good: [
    {
      title: 'What was found',
      case: 'summary: One archive on ws-01 was written by another program than the agent. It left the device over HTTPS.',
    },
  ],
  *checkCase({ source }) {
    if (source.missing.has('summary')) return;
    const { title, summary } = source.case;
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    if (plain(summary) === plain(title)) {
      yield findingAt(source, ['summary'], {
        message: 'Unexpected summary that repeats the title, expected what was found',
      });
    } else if (summary.trim().length < 40) {
      yield findingAt(source, ['summary'], {
        message: `Unexpected summary of ${summary.trim().length} characters, expected what was found, in at least 40`,
      });
    }
  },
};
