import type { CaseCard } from '../../publication/page/case-page.ts';
import type { Publication } from '../../publication/publication.ts';
import { nameSlugs } from './name-slugs.ts';

/** What cases are gathered by: the folders of their pages. */
export const nameKinds = ['tags', 'authors'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The cases of a tag or an author. */
export interface NamePage {
  /** As the newest case spells it. */
  name: string;
  slug: string;
  href: string;
  /** Newest first. */
  cases: readonly CaseCard[];
}

type Content = Pick<Publication, 'cases' | 'site'>;

const made = new WeakMap<readonly CaseCard[], Record<NameKind, Map<string, NamePage>>>();

/** The pages of tags or authors by name. Names that differ in case alone are one. */
export function namePages(content: Content, kind: NameKind): NamePage[] {
  return [...pagesOf(content)[kind].values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Where the page of a tag or an author of a published case is. */
export function nameHref(content: Content, kind: NameKind, name: string): string | undefined {
  return pagesOf(content)[kind].get(keyOf(name))?.href;
}

function pagesOf(content: Content): Record<NameKind, Map<string, NamePage>> {
  const known = made.get(content.cases);
  if (known !== undefined) return known;
  const pages = {
    tags: gathered(content, 'tags', ({ tags }) => tags),
    authors: gathered(content, 'authors', ({ authors }) => authors),
  };
  made.set(content.cases, pages);
  return pages;
}

function gathered(
  { cases, site }: Content,
  kind: NameKind,
  namesOf: (card: CaseCard) => readonly string[],
): Map<string, NamePage> {
  const found = new Map<string, { name: string; cases: CaseCard[] }>();
  for (const card of cases) {
    for (const name of namesOf(card)) {
      const one = found.get(keyOf(name)) ?? { name, cases: [] };
      found.set(keyOf(name), one);
      if (one.cases.at(-1) !== card) one.cases.push(card);
    }
  }
  const slugs = nameSlugs([...found.keys()]);
  return new Map(
    [...found].map(([key, { name, cases: own }]) => {
      const slug = slugs.get(key) ?? key;
      return [key, { name, slug, href: `${site.base}${kind}/${slug}/`, cases: own }];
    }),
  );
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
