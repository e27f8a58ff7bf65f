import type { CaseCard } from '../workspace/case-page.ts';

/** Cases on one page of the list, so that no page grows with their number. */
const perPage = 50;

export interface CasesPage {
  cases: readonly CaseCard[];
  /** From 1. */
  number: number;
  last: number;
}

/** The list cut into pages; one empty page when there is no case. */
export function pagedCases(cases: readonly CaseCard[]): CasesPage[] {
  const last = Math.max(1, Math.ceil(cases.length / perPage));
  return Array.from({ length: last }, (_, at) => ({
    cases: cases.slice(at * perPage, (at + 1) * perPage),
    number: at + 1,
    last,
  }));
}
