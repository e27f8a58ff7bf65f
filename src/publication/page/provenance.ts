import type { AttackIndex } from '../../attack/attack-index.ts';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import { usualPlatform } from '../../case/usual-platform.ts';
import { serviceVersion } from '../../kql/service/service-version.ts';
import { platformInfo } from '../../kql/tables/table-schema.ts';
import { platformNames } from '../lists/case-card.ts';
import type { AttackView, Provenance, QueryView } from './case-page.ts';
import { isChecked } from './is-checked.ts';

/** What the machine checked of this page, each number counted on what the page shows. */
export function provenance(
  of: ProjectedCase,
  {
    queries,
    attack,
    index,
    config,
    commit,
    commitDate,
    file,
  }: {
    queries: readonly QueryView[];
    attack: AttackView;
    index: AttackIndex | null;
    config: SiteConfig;
    commit: string | null;
    commitDate: string | null;
    file: string;
  },
): Provenance {
  const platforms = [...new Set(of.queries.map(({ platform }) => platform ?? usualPlatform(config)))];
  return {
    queries: {
      bound: queries.filter(({ checked }) => isChecked(checked)).length,
      total: queries.length,
      replaced: queries.filter(({ replaced }) => replaced > 0).length,
      schemas: platforms.flatMap((platform) => {
        const info = platformInfo(platform);
        return info === null
          ? []
          : [{ platform: platformNames[platform], tables: info.tableCount, version: info.version }];
      }),
      service: serviceVersion(),
    },
    attack: {
      current: attack.rows.filter(({ technique, tactic }) => {
        const found = index?.technique(technique);
        return found?.status === 'current' && found.tactics.includes(tactic);
      }).length,
      total: attack.rows.length,
      version: attack.version,
    },
    references: { resolved: countReferences(of) },
    file,
    commit,
    commitDate,
  };
}

function countReferences(of: ProjectedCase): number {
  const lists = [
    ...of.findings.flatMap(({ queries, evidence, indicators, assets }) => [
      queries,
      evidence,
      indicators,
      assets,
    ]),
    ...of.attack.map(({ findings }) => findings),
    ...of.response.map(({ findings }) => findings),
    ...of.timeline.flatMap(({ findings, assets }) => [findings, assets]),
  ];
  return lists.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}
