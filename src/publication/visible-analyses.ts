import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Platform } from '../case/records/query.ts';
import { usualPlatform } from '../case/usual-platform.ts';
import type { QueryAnalysis } from '../kql/query-analysis.ts';
import type { CheckedContent } from '../workspace/checked-content.ts';
import { visibleFences } from './visible-fences.ts';

/** What the language service found in the KQL that an audience sees. */
export interface VisibleAnalyses {
  of(text: string, platform: Platform): QueryAnalysis | null;
  /** The same of a record; null for another language too. */
  ofQuery(query: ProjectedCase['queries'][number]): QueryAnalysis | null;
}

/** Analyses of the visible queries and fences: those of the check, and new ones where a redaction changed the text. */
export async function visibleAnalyses(
  cases: readonly ProjectedCase[],
  { contexts, config, analyser }: Pick<CheckedContent, 'contexts' | 'config' | 'analyser'>,
): Promise<VisibleAnalyses> {
  const contextOf = new Map(contexts.map((context) => [context.source.case.slug, context]));
  const known = new Map<string, QueryAnalysis>();
  const key = (text: string, platform: Platform) => `${platform}\0${text}`;
  for (const { queries } of contexts) {
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
  const of = (text: string, platform: Platform) => known.get(key(text, platform)) ?? null;
  return {
    of,
    ofQuery: ({ text, platform = usualPlatform(config), language = 'kql' }) =>
      language.toLowerCase() === 'kql' ? of(text ?? '', platform) : null,
  };
}
