import type { CheckedContent } from '../workspace/checked-content.ts';
import { audienceView } from './audience-view.ts';
import { cardDrawer } from './files/card-drawer.ts';
import { exportedCases } from './files/exported-case.ts';
import { gatherMedia } from './files/media.ts';
import { publishedFiles } from './files/published-files.ts';
import { assetEntries } from './lists/asset-entries.ts';
import { indicatorEntries } from './lists/indicator-pages.ts';
import { tablePages } from './lists/table-pages.ts';
import { attackPages } from './lists/technique-pages.ts';
import { siteLookup } from './lookup/site-lookup.ts';
import { casePages } from './page/case-pages.ts';
import { sharedTraits } from './page/related-cases.ts';
import { pageProblems } from './page-problems.ts';
import type { Publication } from './publication.ts';
import type { PublishOptions } from './publish-options.ts';
import { publishedCases } from './published-case.ts';
import { publishedQueries } from './published-queries.ts';
import { exportSite, publishedSite } from './published-site.ts';
import { refusals } from './refusals.ts';
import { visibleAnalyses } from './visible-analyses.ts';

/** The content as one audience may see it. Pages are made when they are asked for, and kept. */
export async function publish(content: CheckedContent, options: PublishOptions): Promise<Publication> {
  const { config, contexts } = content;
  const { audience, base, url } = options;
  const view = audienceView(content, options);
  const { redactor, siteLabel } = view;
  const analyses = await visibleAnalyses(
    view.cases.map(({ of }) => of),
    content,
  );
  const cases = publishedCases(view.cases, { base, config, analyses });
  const { queries, fences } = publishedQueries(cases, { config, analyses });
  const labels = cases.map(({ card }) => card.label);
  const site = publishedSite(content, view, { audience, base, url, labels });

  const media = gatherMedia(base);
  const tableHref = (name: string) => `${base}tables/${encodeURIComponent(name)}/`;
  const { page, replaced } = casePages(cases, contexts, {
    config,
    audience,
    redactor,
    analysis: analyses.of,
    tableHref,
    media,
    traits: sharedTraits(cases.map(({ of }) => of)),
    commit: site.commit,
    commitDate: site.commitDate,
  });

  const tables = tablePages(queries, fences, tableHref);
  const lookup = siteLookup({ cases, page, tables, base, media, analysis: analyses.ofQuery });
  const exported = exportedCases(cases, { url, config, analyses, page, redactor, media });
  const forExports = exportSite(site, siteLabel);
  const links = queries.map(({ link }) => link);
  return {
    site,
    cases: cases.map(({ card }) => card),
    queries: links,
    tables,
    indicators: indicatorEntries(cases),
    assets: assetEntries(cases),
    ...attackPages(
      cases,
      base,
      Map.groupBy(links, (link) => link.case.slug),
    ),
    page: async (slug) => page(slug),
    ...publishedFiles({ cases, page, media, site: forExports, exported, lookup }),
    exported,
    exportSite: forExports,
    drawCard: cardDrawer(content.keptCards),
    refusals: () => refusals(view, { config, media, base, url }),
    heldBack: media.heldBack,
    replaced,
    problems: pageProblems(options.diagnostics ?? [], { ...view, cases: content.cases }),
  };
}
