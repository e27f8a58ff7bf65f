import { isPicture } from '../../case/prose/prose-links.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { linkFindings } from '../links/link-findings.ts';

const evidence = (more: string) =>
  `findings:\n  - title: Data was packed\n    evidence:\n      - type: screenshot\n        url: https://example.org/a.png${more}`;

export const requireAlt: Rule = {
  id: 'require-alt',
  severity: 'warning',
  summary: 'A screenshot has no `alt`, or a picture in prose says nothing between `![` and `]`.',
  why: 'Screen readers and search cannot read a screenshot without alt text.',
  fix: 'Add `alt:` with what the picture shows, as you would read it aloud; in prose, write it between `![` and `]`.',
  bad: [
    { title: 'A screenshot without alt text', case: evidence(''), at: ['type: screenshot'] },
    { title: 'A picture in prose', body: 'So it was.\n\n![](https://example.org/a.png)', at: ['![]('] },
  ],
  good: [
    {
      title: 'A screenshot described',
      case: evidence('\n        alt: One ZIP archive written by 7z.exe at 00:48:57'),
    },
    { title: 'A picture in prose', body: '![One ZIP archive written by 7z.exe](https://example.org/a.png)' },
  ],
  *checkCase({ source }) {
    for (const { id, type, alt, at } of source.case.evidence) {
      if (type !== 'screenshot' || alt?.trim()) continue;
      yield findingAt(source, at, {
        message: `Unexpected screenshot \`${id}\` without \`alt\`, expected what it shows`,
      });
    }
    yield* linkFindings(source, (link) =>
      isPicture(link) && link.alt.trim() === ''
        ? {
            message: `Unexpected picture \`${link.url}\` without alt text, expected what it shows`,
            fix: 'Write what the picture shows between `![` and `]`, as you would read it aloud.',
          }
        : null,
    );
  },
};
