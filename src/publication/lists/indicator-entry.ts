import type { IndicatorType } from '../../case/records/indicator.ts';
import type { CaseCard, TimeView } from '../page/case-page.ts';

/** An indicator as all published cases know it together. */
export interface IndicatorEntry {
  type: IndicatorType;
  /** Live; for the copy button and for search. */
  value: string;
  /** Defanged, in parts between which a line may break. */
  shown: readonly string[];
  /** Every role that a case gives it. */
  roles: readonly string[];
  /** Of the newest case that describes it. */
  description: string | null;
  /** First and last time over all cases that say one. */
  first: TimeView | null;
  last: TimeView | null;
  /** Its records, newest case first; `href` leads from anywhere on the site. */
  records: readonly { id: string; href: string; case: CaseCard }[];
}
