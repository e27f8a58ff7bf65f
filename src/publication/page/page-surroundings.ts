import type { Redactor } from '../../audience/redaction/redactor.ts';
import type { Platform } from '../../case/records/query.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import type { CaseContext } from '../../rules/engine/context.ts';
import type { Media } from '../files/media.ts';
import type { CaseCard } from './case-page.ts';
import type { SharedTraits } from './related-cases.ts';

/** What the page of a case is made with, beside the case. */
export interface PageSurroundings {
  config: SiteConfig;
  audience: TlpLevel;
  context: CaseContext;
  redactor: Redactor;
  analysis(text: string, platform: Platform): QueryAnalysis | null;
  tableHref(name: string): string;
  media: Media;
  traits: SharedTraits;
  commit: string | null;
  commitDate: string | null;
  cardOf: ReadonlyMap<string, CaseCard>;
  earlier: CaseCard | null;
  later: CaseCard | null;
  /** Told of each query that is shown how many of its names are replaced. */
  countReplaced(names: number): void;
}
