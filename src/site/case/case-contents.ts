import type { CasePage } from '../../publication/page/case-page.ts';
import type { Words } from '../words/words-of.ts';
import type { CaseLayout } from './case-layout.ts';
import { type SectionName, sectionTitles } from './case-sections.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  href: string;
  title: string;
  under: readonly Entry[];
}

interface Entry {
  href: string;
  /** Of a finding; null for a heading. */
  id: string | null;
  title: string;
}

/**
 * Contents of a case page: its sections, with the headings of the prose and the findings under theirs. A finding that
 * the prose places is where the reader comes to it, between the headings.
 */
export function caseContents(
  page: Pick<CasePage, 'headings' | 'case' | 'body'>,
  layout: Pick<CaseLayout, 'findings'>,
  sections: readonly SectionName[],
  words: Words,
): ContentsEntry[] {
  const top = Math.min(...page.headings.map(({ depth }) => depth));
  const headings = page.headings.filter(({ depth }) => depth === top);
  const entryOf = ({ id, title }: CasePage['case']['findings'][number]) => ({
    href: `#${id.toLowerCase()}`,
    id,
    title,
  });
  const background = page.body.flatMap((part): Entry[] => {
    if ('html' in part)
      return headings
        .filter(({ id }) => part.html.includes(` id="${id}"`))
        .map(({ id, text }) => ({ href: `#${id}`, id: null, title: text }));
    return part.record === 'finding'
      ? page.case.findings.filter(({ id }) => id === part.id).map(entryOf)
      : [];
  });
  const findings = page.case.findings.filter(({ id }) => layout.findings.includes(id)).map(entryOf);
  const under: Partial<Record<SectionName, ContentsEntry['under']>> = { background, findings };
  const titles = sectionTitles(words, page.body);
  return sections.map((name) => ({
    href: `#case.${name}`,
    title: titles[name],
    under: under[name] ?? [],
  }));
}
