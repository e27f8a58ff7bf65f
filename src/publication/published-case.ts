import type { AttackIndex } from '../attack/attack-index.ts';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { SiteConfig } from '../case/site-config.ts';
import { usualPlatform } from '../case/usual-platform.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';
import type { Projection } from './audience-view.ts';
import { byDate, caseCard } from './lists/case-card.ts';
import { indexOf } from './page/attack-view.ts';
import type { CaseCard } from './page/case-page.ts';
import type { VisibleAnalyses } from './visible-analyses.ts';

/** A case that is published, with where it came from. */
export interface PublishedCase {
  of: ProjectedCase;
  loaded: LoadedCase;
  index: AttackIndex | null;
  card: CaseCard;
}

/** The cases of a site with what lists show of them, newest first. */
export function publishedCases(
  cases: readonly Projection[],
  { base, config, analyses }: { base: string; config: SiteConfig; analyses: VisibleAnalyses },
): PublishedCase[] {
  return cases
    .map(({ of, loaded, draft }): PublishedCase => {
      const index = indexOf(of, config.attack_version);
      const tables = of.queries.flatMap((query) => analyses.ofQuery(query)?.tables ?? []);
      const card = caseCard(of, { base, index, usualPlatform: usualPlatform(config), tables, draft });
      return { of, loaded, index, card };
    })
    .toSorted((a, b) => byDate(a.card, b.card));
}
