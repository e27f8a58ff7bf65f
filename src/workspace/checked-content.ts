import type { PlaceMemory } from '../audience/redaction/place-memory.ts';
import type { SiteConfig } from '../case/site-config.ts';
import type { QueryAnalyser } from '../kql/query-analyser.ts';
import type { CaseContext } from '../rules/engine/context.ts';
import type { KeptFiles } from './load/kept-files.ts';
import type { LoadedCase } from './load/load-case.ts';

/** Everything a content folder holds, read and with its queries analysed: what a publication is made of. */
export interface CheckedContent {
  config: SiteConfig;
  /** In the order of the slugs, those that cannot be read too. */
  cases: readonly LoadedCase[];
  /** What the rules looked at, of each case that can be read. */
  contexts: readonly CaseContext[];
  analyser: QueryAnalyser;
  /** What redactions found in texts before. */
  memory: PlaceMemory;
  /** The moment that pages name as that of their build, as an ISO time in UTC. */
  builtAt: string;
  /** The commit that the content is at, and the ISO date on which it was made; null outside a repository. */
  commit: { id: string; date: string | null } | null;
  /** Social cards of earlier builds; null where nothing is kept. */
  keptCards: KeptFiles | null;
}
