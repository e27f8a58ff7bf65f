import { isPicture } from '../../case/prose/prose-links.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { linkFindings } from '../links/link-findings.ts';

const vague =
  /^(?:(?:a|an|the)\s+)?(?:image|picture|photo|screenshot|screen ?shot|screen ?cap(?:ture)?|img|pic|figure|evidence|results?|output|query results?|untitled|alt ?text)?(?:\s*(?:of|from)\s+(?:the\s+)?(?:results?|query|logs?|output|screen))?[\s\d._:#()-]*(?:\.(?:png|jpe?g|gif|webp))?$/i;
const imageFileName =
  /^(?:screenshot|screen shot|image|img|capture)[ _-]?\d{4}[-_]\d{2}[-_]\d{2}.*$|^[\w-]+\.(?:png|jpe?g|gif|webp)$/i;

const evidence = (alt: string) =>
  `findings:\n  - title: Data was packed\n    evidence:\n      - type: screenshot\n        url: https://example.org/a.png\n        alt: ${alt}`;

export const noVagueAlt: Rule = {
  id: 'no-vague-alt',
  severity: 'warning',
  summary: 'The alt text of a screenshot, or of a picture in prose, says only that there is a picture.',
  why: 'Somebody who cannot see the picture needs to know what it shows.',
  fix: 'Describe what the picture shows, as you would read it aloud.',
  bad: [
    { title: 'Only the word for a picture', case: evidence('image'), at: ['image'] },
    {
      title: 'The name of the file',
      case: evidence('Screenshot 2025-11-19 at 9 21 46 PM'),
      at: ['Screenshot 2025'],
    },
    { title: 'A picture in prose', body: '![image](https://example.org/a.png)', at: ['![image]'] },
  ],
  good: [{ title: 'What it shows', case: evidence('One ZIP archive written by 7z.exe at 00:48:57') }],
  *checkCase({ source }) {
    for (const { alt, at } of source.case.evidence) {
      const text = alt?.trim();
      if (!text || !isVague(text)) continue;
      yield findingAt(source, [...at, 'alt'], {
        message: `Unexpected \`alt\` \`${text}\`, expected what the picture shows`,
      });
    }
    yield* linkFindings(source, (link) => {
      const text = isPicture(link) ? link.alt.trim() : '';
      if (text === '' || !isVague(text)) return null;
      return { message: `Unexpected text \`${text}\` of a picture, expected what it shows` };
    });
  },
};

function isVague(text: string): boolean {
  return vague.test(text) || imageFileName.test(text);
}
