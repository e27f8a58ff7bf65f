import { findingAt } from './finding.ts';
import type { Rule } from './rule.ts';

const evidence = (more: string) =>
  `findings:\n  - title: Data was packed\n    evidence:\n      - type: screenshot\n        url: https://example.org/a.png${more}`;

export const requireAlt: Rule = {
  id: 'require-alt',
  severity: 'warning',
  summary: 'A screenshot has no `alt`.',
  why: 'Who does not see the picture, and every search, learns nothing of what it shows.',
  fix: 'Add `alt:` with what the picture shows, as one would read it aloud.',
  bad: [{ title: 'A screenshot alone', case: evidence(''), at: ['type: screenshot'] }],
  good: [
    {
      title: 'A screenshot told',
      case: evidence('\n        alt: One ZIP archive written by 7z.exe at 00:48:57'),
    },
  ],
  *checkCase({ source }) {
    for (const { id, type, alt, at } of source.case.evidence) {
      if (type !== 'screenshot' || alt?.trim()) continue;
      yield findingAt(source, at, {
        message: `Unexpected screenshot \`${id}\` without \`alt\`, expected what it shows`,
      });
    }
  },
};
