import type { AttackIndex } from '../../attack/attack-index.ts';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { Platform } from '../../case/records/query.ts';
import type { CaseCard } from '../page/case-page.ts';

export const platformNames: Record<Platform, string> = {
  'defender-xdr': 'Defender XDR',
  sentinel: 'Sentinel',
  'azure-data-explorer': 'Azure Data Explorer',
  'resource-graph': 'Resource Graph',
  other: 'Other platform',
};

/** A case as lists show it. `tables` are those its visible queries read. */
export function caseCard(
  of: ProjectedCase,
  {
    base,
    index,
    usualPlatform,
    tables,
    draft,
  }: {
    base: string;
    index: AttackIndex | null;
    usualPlatform: Platform;
    tables: readonly string[];
    draft: boolean;
  },
): CaseCard {
  const used = new Set(of.attack.map(({ tactic }) => tactic));
  return {
    slug: of.slug,
    href: `${base}cases/${of.slug}/`,
    number: of.id ?? null,
    title: of.title,
    summary: of.summary,
    date: of.published ?? of.opened,
    severity: of.severity,
    status: of.status,
    verdict: of.verdict ?? null,
    kind: of.kind ?? null,
    lab: of.lab === true,
    draft,
    label: of.label,
    tags: of.tags ?? [],
    authors: (of.authors ?? []).map(({ name }) => name),
    platforms: unique(of.queries.map(({ platform }) => platformNames[platform ?? usualPlatform])),
    tables: unique(tables).toSorted(),
    tactics: (index?.tactics ?? []).map(({ shortName }) => shortName).filter((name) => used.has(name)),
    techniques: unique(of.attack.map(({ technique }) => technique)).toSorted(),
    findings: of.findings.length,
    queries: of.queries.length,
  };
}

/** Newest first, then by slug. */
export function byDate(a: CaseCard, b: CaseCard): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
