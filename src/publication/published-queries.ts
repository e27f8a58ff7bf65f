import type { SiteConfig } from '../case/site-config.ts';
import { usualPlatform } from '../case/usual-platform.ts';
import type { AnalysedFence, AnalysedQuery } from './lists/table-pages.ts';
import type { PublishedCase } from './published-case.ts';
import type { VisibleAnalyses } from './visible-analyses.ts';
import { visibleFences } from './visible-fences.ts';

/** The queries of published cases and the fences of their prose, in the order of the cases. */
export function publishedQueries(
  cases: readonly PublishedCase[],
  { config, analyses }: { config: SiteConfig; analyses: VisibleAnalyses },
): { queries: AnalysedQuery[]; fences: AnalysedFence[] } {
  return {
    queries: cases.flatMap(({ of, card }) =>
      of.queries.map((query): AnalysedQuery => {
        const { id, title, platform = usualPlatform(config), purpose = null } = query;
        const analysis = analyses.ofQuery(query);
        const href = `${card.href}#${id.toLowerCase()}`;
        const tables = analysis?.tables ?? [];
        return { platform, analysis, link: { id, title, href, platform, purpose, tables, case: card } };
      }),
    ),
    fences: cases.flatMap(({ of, loaded, card }) =>
      (loaded.source === null ? [] : visibleFences(of, loaded.source.case, config)).flatMap(
        ({ text, platform }): AnalysedFence[] => {
          const analysis = analyses.of(text, platform);
          return analysis === null ? [] : [{ platform, analysis, case: card }];
        },
      ),
    ),
  };
}
