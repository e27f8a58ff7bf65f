import { bodyAnchor, caseFields, markdownFirstLine, markdownSections } from '../../case/markdown-form.ts';
import type { ExportedCase } from '../export-format.ts';
import { factsMarkdown } from './facts-markdown.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { proseMarkdown } from './prose-markdown.ts';
import { recordSections, type WriteProse } from './record-sections.ts';
import { recordTable } from './record-table.ts';

/** The whole case as one Markdown file. */
export function caseMarkdown(one: ExportedCase): string {
  const { of, attack } = one;
  const titles = new Map(
    [...of.findings, ...of.queries, ...of.evidence].map((record) => [
      record.id.toLowerCase(),
      'title' in record ? record.title : (record.caption ?? record.type),
    ]),
  );
  const prose: WriteProse = (written, notes) =>
    proseMarkdown(written, { recordTitle: (id) => titles.get(id.toLowerCase()) ?? id, notes });
  const body = prose(of.body, '');
  const blocks = [
    markdownFirstLine(of.slug),
    `# ${plainMarkdown(of.title)}`,
    `**TLP:${of.label}**`,
    plainMarkdown(of.summary),
    factsMarkdown(of, caseFields, { attack }),
    ...(body === '' ? [] : [sectionHeading(bodyAnchor, 'Background'), body]),
    ...markdownSections.flatMap((section) => {
      const made = section.table ? recordTable(section, one) : recordSections(section, one, prose);
      return made.length === 0 ? [] : [sectionHeading(section.anchor, section.title), ...made];
    }),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionHeading(anchor: string, title: string): string {
  return `## <a id="${anchor}"></a>${plainMarkdown(title)}`;
}
