import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Platform } from '../case/records/query.ts';
import type { SiteConfig } from '../case/site-config.ts';
import { usualPlatform } from '../case/usual-platform.ts';
import type { QueryAnalyser } from '../kql/query-analyser.ts';
import type { QueryAnalysis } from '../kql/query-analysis.ts';
import type { CaseContext } from '../rules/engine/context.ts';
import { visibleFences } from './visible-fences.ts';

/** Analyses of the visible queries and fences: those of the check, and new ones where a redaction changed the text. */
export async function visibleAnalyses(
  cases: readonly ProjectedCase[],
  contextOf: ReadonlyMap<string, CaseContext>,
  config: SiteConfig,
  analyser: QueryAnalyser,
) {
  const known = new Map<string, QueryAnalysis>();
  const key = (text: string, platform: Platform) => `${platform}\0${text}`;
  for (const { queries } of contextOf.values()) {
    for (const { text, platform, analysis } of queries)
      if (analysis !== null) known.set(key(text, platform), analysis);
  }
  const shown = cases.flatMap((of) => {
    const context = contextOf.get(of.slug);
    return [
      ...of.queries.flatMap(({ text, platform = usualPlatform(config), language = 'kql' }) =>
        text === null || language.toLowerCase() !== 'kql' ? [] : [{ text, platform }],
      ),
      ...(context === undefined ? [] : visibleFences(of, context.source.case, config)),
    ];
  });
  const missing = shown.filter(({ text, platform }) => !known.has(key(text, platform)));
  const found = await analyser.analyse(missing);
  for (const [at, { text, platform }] of missing.entries()) {
    const analysis = found[at];
    if (analysis !== undefined) known.set(key(text, platform), analysis);
  }
  return (text: string, platform: Platform) => known.get(key(text, platform)) ?? null;
}
