import type { CasePage } from '../workspace/case-page.ts';
import type { CaseLayout } from './case-layout.ts';
import { type SectionName, sectionTitles } from './case-sections.ts';
import type { Words } from './words/words-of.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  href: string;
  title: string;
  under: readonly { href: string; id: string | null; title: string }[];
}

/** Contents of a case page: its sections, with the headings of the prose and the findings under theirs. */
export function caseContents(
  page: Pick<CasePage, 'headings' | 'case'>,
  layout: Pick<CaseLayout, 'findings'>,
  sections: readonly SectionName[],
  words: Words,
): ContentsEntry[] {
  const top = Math.min(...page.headings.map(({ depth }) => depth));
  const headings = page.headings
    .filter(({ depth }) => depth === top)
    .map(({ id, text }) => ({ href: `#${id}`, id: null, title: text }));
  const findings = page.case.findings
    .filter(({ id }) => layout.findings.includes(id))
    .map(({ id, title }) => ({ href: `#${id.toLowerCase()}`, id, title }));
  const under: Partial<Record<SectionName, ContentsEntry['under']>> = { background: headings, findings };
  const titles = sectionTitles(words);
  return sections.map((name) => ({
    href: `#case.${name}`,
    title: titles[name],
    under: under[name] ?? [],
  }));
}
