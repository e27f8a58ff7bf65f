import type { Platform } from '../../case/records/query.ts';
import type { CaseCard } from '../page/case-page.ts';

/** A table that published queries or fences read. */
export interface TablePage {
  name: string;
  href: string;
  /** Names of the platforms it is read on. */
  platforms: readonly string[];
  /** Every column of the schema, and those of queries that the schema does not have; used ones first. */
  columns: readonly { name: string; type: string; queries: number }[];
  queries: readonly QueryLink[];
  cases: readonly CaseCard[];
}

/** A query of some case, from anywhere on the site. */
export interface QueryLink {
  id: string;
  title: string;
  /** `/base/cases/<slug>/#q1` */
  href: string;
  platform: Platform;
  purpose: string | null;
  tables: readonly string[];
  case: CaseCard;
}
