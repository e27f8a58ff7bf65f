import type { Case } from '../../case/case.ts';

/** Ids of the queries that show that something was not observed: what they miss makes a finding wrong. */
export function absenceQueries({ findings }: Case): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ outcome, queries }) => (outcome === 'not-observed' ? (queries ?? []) : [])),
  );
}
