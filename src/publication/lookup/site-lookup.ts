import type { Media } from '../files/media.ts';
import type { PublishedFile } from '../files/published-file.ts';
import type { TablePage } from '../lists/table-page.ts';
import type { CasePage } from '../page/case-page.ts';
import type { PublishedCase } from '../published-case.ts';
import { caseSightings, type LookedUpCase } from './case-sightings.ts';
import { lookupFiles } from './lookup-files.ts';
import { lookupIndex } from './lookup-index.ts';
import { caseWords, spellings } from './word-spellings.ts';

interface Sources extends Pick<LookedUpCase, 'analysis'> {
  /** Newest first. */
  cases: readonly PublishedCase[];
  page: (slug: string) => Promise<CasePage> | null;
  tables: readonly TablePage[];
  base: string;
  media: Pick<Media, 'files'>;
}

/** Makes the index of the values of a site from what it publishes; once, when it is asked for first. */
export function siteLookup(sources: Sources): () => Promise<PublishedFile[]> {
  let made: Promise<PublishedFile[]> | null = null;
  return () => {
    made ??= make(sources);
    return made;
  };
}

async function make({ cases, page, tables, base, media, analysis }: Sources): Promise<PublishedFile[]> {
  const pages = await Promise.all(cases.map(({ of }) => page(of.slug)));
  const texts = new Map<string, string>();
  for (const { path, type, bytes } of media.files()) {
    const href = base + path.split('/').map(encodeURIComponent).join('/');
    if (type.startsWith('text/')) texts.set(href, new TextDecoder().decode(await bytes()));
  }
  const index = lookupIndex();
  const words = new Set<string>();
  for (const [at, { of, card }] of cases.entries()) {
    const own = pages[at];
    if (!own) continue;
    index.add(card, caseSightings({ of, page: own, analysis, textAt: (href) => texts.get(href) ?? null }));
    for (const word of caseWords(of, own)) words.add(word);
  }
  const values = index.values(tables);
  return lookupFiles(values, spellings(words, values));
}
