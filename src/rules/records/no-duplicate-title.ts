import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noDuplicateTitle: Rule = {
  id: 'no-duplicate-title',
  severity: 'warning',
  summary: 'Two cases have the same title.',
  why: 'In lists, search results and feeds nobody can tell them apart.',
  fix: 'Say in each title what sets the case apart.',
  bad: [
    {
      title: 'The title of another case',
      files: {
        'cases/another/index.md':
          '---\ntitle: archive written outside its  schedule\nsummary: Another device, the same title, which nobody can tell apart.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
      },
      at: ['Archive written'],
    },
  ],
  good: [{ title: 'A title of its own', case: 'title: Archive written at night on ws-02' }],
  *checkContent({ cases }) {
    const seen = new Map<string, string>();
    for (const [slug, source] of cases) {
      if (source.missing.has('title')) continue;
      const key = source.case.title.toLowerCase().replace(/\s+/g, ' ').trim();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, slug);
      else
        yield findingAt(source, ['title'], {
          message: `Unexpected title, which \`${first}\` already has, expected one of its own`,
        });
    }
  },
};
