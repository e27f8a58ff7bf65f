import { attackIndex, newestVersion } from '../../attack/attack-index.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { QueryAnalyser } from '../../kql/query-analyser.ts';
import type { CaseContext } from '../../rules/engine/context.ts';
import type { LoadedCase } from '../load/load-case.ts';
import type { Progress } from '../load/progress.ts';
import { findQueries } from './checked-queries.ts';
import type { RedactionHits } from './redaction-hits.ts';

/** What stands around the cases; each part is a new object whenever it changed. */
export interface Surroundings {
  /** Every case that could be read, by slug. */
  sources: ReadonlyMap<string, CaseSource>;
  config: SiteConfig;
  analyser: QueryAnalyser;
  redactions: RedactionHits;
}

/** Has the queries of the cases analysed and puts together what the rules look at; `othersOf` gives what a case sees of all cases. */
export async function analyseCases(
  selected: readonly LoadedCase[],
  othersOf: (slug: string) => ReadonlyMap<string, CaseSource>,
  { config, analyser, redactions }: Surroundings,
  { now, onProgress }: { now: string; onProgress?: (progress: Progress) => void },
): Promise<{ loaded: LoadedCase; context: CaseContext }[]> {
  const found = selected.flatMap((loaded) =>
    loaded.source === null
      ? []
      : [{ loaded, source: loaded.source, queries: findQueries(loaded.source, loaded.queryFiles, config) }],
  );
  const inputs = found.flatMap(({ queries }) => queries).filter(({ analyse }) => analyse);
  const analyses = await analyser.analyse(inputs, (done, total) =>
    onProgress?.({ step: 'Checking queries', done, total }),
  );
  const analysisOf = new Map(inputs.map((input, index) => [input, analyses[index] ?? null]));
  return found.map(({ loaded, source, queries }) => ({
    loaded,
    context: {
      source,
      config,
      cases: othersOf(loaded.slug),
      queries: queries.map((query) => ({ ...query, analysis: analysisOf.get(query) ?? null })),
      file: loaded.files.facts,
      text: loaded.files.text,
      secrets: loaded.secrets,
      attack: attackIndex(source.case.attack_version ?? config.attack_version ?? newestVersion),
      redactionsIn: redactions.in,
      now,
    },
  }));
}
