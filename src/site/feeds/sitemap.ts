import type { Publication } from '../../publication/publication.ts';
import { nameKinds, namePages } from '../lists/name-pages.ts';
import { queryGroupKinds, queryGroups } from '../lists/query-groups.ts';
import { xmlText } from './xml-text.ts';

type Content = Pick<
  Publication,
  'site' | 'cases' | 'queries' | 'tables' | 'matrices' | 'techniques' | 'assets'
>;

/** The addresses of a site published at `url` that a search engine should know, without the further pages of lists. */
export function sitemap(content: Content, url: string): string {
  const { site, cases, tables, matrices, techniques } = content;
  const lists = ['', 'cases/', 'attack/', 'queries/', 'tables/', 'indicators/'].map(
    (path) => site.base + path,
  );
  const named = nameKinds.flatMap((kind) => {
    const pages = namePages(content, kind);
    return pages.length === 0 ? [] : [`${site.base}${kind}/`, ...pages.map(({ href }) => href)];
  });
  const groups = queryGroupKinds.flatMap((kind) => queryGroups(content.queries, site, kind));
  const dated = new Map(cases.map(({ href, date }) => [href, date]));
  const hrefs = new Set([
    ...lists,
    ...named,
    ...groups.map(({ href }) => href),
    ...(content.assets.length > 0 ? [`${site.base}assets/`] : []),
    ...dated.keys(),
    ...[...matrices, ...techniques, ...tables].map(({ href }) => href),
  ]);
  const entries = [...hrefs].map((href) => {
    const date = dated.get(href);
    const modified = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
    return `<url><loc>${xmlText(new URL(href, url).href)}</loc>${modified}</url>`;
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- TLP:${site.label} -->`,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
  ].join('\n')}\n`;
}
