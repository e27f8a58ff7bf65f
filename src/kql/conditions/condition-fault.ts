/** A condition, or a part of one, that is certain not to do what it says. Offsets as those of a problem. */
export interface ConditionFault {
  message: string;
  why: string;
  fix: string;
  start: number;
  end: number;
  /** Whether the query misses rows by it, so that what it did not find may be there. */
  hides: boolean;
}
