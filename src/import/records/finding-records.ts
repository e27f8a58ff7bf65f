import type { DraftFinding } from '../case/case-prose.ts';
import type { DraftRecord } from '../draft.ts';
import type { DraftAsset } from './asset-records.ts';
import type { TechniqueClaim } from './technique-claims.ts';

/** The findings of a case. */
export function findingRecords(
  findings: readonly DraftFinding[],
  { claims, assets }: { claims: readonly TechniqueClaim[]; assets: readonly DraftAsset[] },
): DraftRecord[] {
  return findings.map(({ id, title, detail, queries, evidence, section }) => ({
    id,
    title,
    detail: detail === '' ? undefined : detail,
    queries,
    evidence,
    assets: assets
      .filter((asset) => queries.some((query) => asset.queries.has(query)))
      .map(({ record }) => record.id),
    attack: [
      ...new Set(
        claims
          .filter(
            ({ technique, offset }) =>
              (section.start <= offset && offset < section.end) || `${title}\n${detail}`.includes(technique),
          )
          .map(({ technique }) => technique),
      ),
    ],
  }));
}
