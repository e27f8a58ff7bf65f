import type { ExportedCase, ExportFormat, ExportSite } from '../export/export-format.ts';
import type { SocialCard } from '../render/card/social-card.ts';
import type { PublishedFile } from './files/published-file.ts';
import type { AssetEntry } from './lists/asset-entries.ts';
import type { IndicatorEntry } from './lists/indicator-entry.ts';
import type { QueryLink, TablePage } from './lists/table-page.ts';
import type { Matrix, TechniquePage } from './lists/technique-page.ts';
import type { CaseCard, CasePage } from './page/case-page.ts';
import type { PageProblem } from './page-problems.ts';
import type { PublishedSite } from './published-site.ts';

/** Everything a site is made of, for one audience. Holds nothing above it. */
export interface Publication {
  site: PublishedSite;
  /** Newest first: by `published`, else `opened`, then by slug. */
  cases: readonly CaseCard[];
  /** The page of a case; null for a slug that is not published. */
  page(slug: string): Promise<CasePage | null>;
  /** Queries of the published cases, in the order of the cases. */
  queries: readonly QueryLink[];
  /** Tables that published queries read, by name. */
  tables: readonly TablePage[];
  /** Indicators of the published cases, by type. */
  indicators: readonly IndicatorEntry[];
  /** Assets of the published cases, those of most cases first. */
  assets: readonly AssetEntry[];
  /** One matrix for each ATT&CK version in use, newest first. */
  matrices: readonly Matrix[];
  /** Techniques that published cases show, by id. */
  techniques: readonly TechniquePage[];
  /**
   * Files that pages refer to, such as re-encoded images and results, and exports. With a slug those of that case, and of
   * pages that were made before.
   */
  files(slug?: string): Promise<readonly PublishedFile[]>;
  /** The file at a path under the base; null when there is none. Asks for no more pages than it needs. */
  file(path: string): Promise<PublishedFile | null>;
  /** What lies beside the page of a case for other tools. */
  beside(slug: string): readonly PublishedFile[];
  /** Published cases as an export takes them that needs this; all of them, newest first, or the one with a slug. */
  exported(needs: ExportFormat['needs'], slug?: string): Promise<readonly ExportedCase[]>;
  exportSite: ExportSite;
  /** A card as PNG. Drawing takes a while, so pictures are kept from one build to the next. */
  drawCard(card: SocialCard): Promise<Uint8Array>;
  /**
   * Why what was made must not be published after all, asked when every page and file is made: redactions that could not be
   * applied in time, pictures that could not be encoded anew, addresses that hold what is redacted. Empty when all is well.
   */
  refusals(): readonly string[];
  /** Files that are not published because nobody can tell whether they hold what is redacted, asked at the end. */
  heldBack(): readonly string[];
  /** Queries on the pages that were made, in prose too, with names that are replaced for the audience, and those names. */
  replaced(): { readonly queries: number; readonly names: number };
  /** In `dev`, what `check` says at this moment and pages may show; empty in a build, which does not happen with errors. */
  problems: readonly PageProblem[];
}
