import { attackIndex, newestVersion } from '../attack/attack-index.ts';
import type { CaseSource } from '../case/read-case.ts';
import type { SiteConfig } from '../case/site-config.ts';
import type { QueryAnalyser } from '../kql/query-analyser.ts';
import type { CaseContext } from '../rules/context.ts';
import type { Progress } from '../workspace.ts';
import { findQueries } from './checked-queries.ts';
import type { LoadedCase } from './load-case.ts';

/** Has the queries of the cases analysed and puts together what the rules look at. */
export async function analyseCases(
  selected: readonly LoadedCase[],
  cases: ReadonlyMap<string, CaseSource>,
  config: SiteConfig,
  analyser: QueryAnalyser,
  { now, onProgress }: { now: string; onProgress?: (progress: Progress) => void },
): Promise<CaseContext[]> {
  const found = selected.flatMap((one) =>
    one.source === null
      ? []
      : [{ one, source: one.source, queries: findQueries(one.source, one.queryFiles, config) }],
  );
  const inputs = found.flatMap(({ queries }) => queries).filter(({ analyse }) => analyse);
  const analyses = await analyser.analyse(inputs, (done, total) =>
    onProgress?.({ step: 'Checking queries', done, total }),
  );
  const analysisOf = new Map(inputs.map((input, index) => [input, analyses[index] ?? null]));
  return found.map(({ one, source, queries }) => ({
    source,
    config,
    cases,
    queries: queries.map((query) => ({ ...query, analysis: analysisOf.get(query) ?? null })),
    file: one.files.facts,
    text: one.files.text,
    attack: attackIndex(source.case.attack_version ?? config.attack_version ?? newestVersion),
    now,
  }));
}
