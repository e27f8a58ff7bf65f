import { type AttackIndex, attackIndex, attackVersions } from '../../attack/attack-index.ts';
import { mitreUrl } from '../../attack/technique-id.ts';
import type { PublishedCase } from '../published-case.ts';
import type { QueryLink } from './table-page.ts';
import type { Matrix, MatrixCell, TechniquePage } from './technique-page.ts';

/** ATT&CK over all published cases. */
export interface AttackPages {
  /** One for each version that a case with rows is written for, newest first. */
  matrices: Matrix[];
  techniques: TechniquePage[];
}

/** Matrices and technique pages of the published cases, under `base`. */
export function attackPages(
  cases: readonly PublishedCase[],
  base: string,
  queryLinks: ReadonlyMap<string, readonly QueryLink[]>,
): AttackPages {
  const withRows = cases.filter(({ of, index }) => of.attack.length > 0 && index !== null);
  const versions = attackVersions
    .toReversed()
    .filter((version) => withRows.some(({ index }) => index?.version === version));
  const seen = new Set(withRows.flatMap(({ of }) => of.attack.map(({ technique }) => technique)));
  const href = (id: string) => (seen.has(id) ? `${base}attack/${id}/` : null);
  const matrices = versions.flatMap((version, at) => {
    const index = attackIndex(version);
    const own = withRows.filter((one) => one.index?.version === version);
    return index === null
      ? []
      : [matrix(index, own, at === 0 ? `${base}attack/` : `${base}attack/v${version}/`, href)];
  });
  return {
    matrices,
    techniques: [...seen].toSorted().map((id) => techniquePage(id, withRows, versions, href, queryLinks)),
  };
}

function matrix(
  index: AttackIndex,
  cases: readonly PublishedCase[],
  at: string,
  href: (id: string) => string | null,
): Matrix {
  const showing = (ids: readonly string[], tactic: string) =>
    cases.filter(({ of }) => of.attack.some((row) => row.tactic === tactic && ids.includes(row.technique)))
      .length;
  const parents = index.techniques().filter(({ status, parent }) => status === 'current' && parent === null);
  const tactics = index.tactics.map(({ shortName, name }) => {
    const used = new Set(
      cases.flatMap(({ of }) =>
        of.attack.filter(({ tactic }) => tactic === shortName).map(({ technique }) => technique),
      ),
    );
    const top = new Set([...used].map((id) => index.technique(id)?.parent ?? id));
    const cell = (id: string, children: readonly MatrixCell[], family: readonly string[]): MatrixCell => ({
      id,
      name: index.technique(id)?.name ?? id,
      href: used.has(id) ? href(id) : null,
      cases: showing(family, shortName),
      children,
    });
    const techniques = [...top].map((id) => {
      const children = [...used].filter((other) => other !== id && index.technique(other)?.parent === id);
      return cell(
        id,
        children.toSorted().map((child) => cell(child, [], [child])),
        [id, ...children],
      );
    });
    return {
      shortName,
      name,
      cases: cases.filter(({ of }) => of.attack.some(({ tactic }) => tactic === shortName)).length,
      known: parents.filter((technique) => technique.tactics.includes(shortName)).length,
      techniques: techniques.toSorted((a, b) => b.cases - a.cases || (a.id < b.id ? -1 : 1)),
    };
  });
  const seen = new Set(
    cases.flatMap(({ of }) =>
      of.attack.map(({ technique }) => index.technique(technique)?.parent ?? technique),
    ),
  );
  return {
    version: index.version,
    href: at,
    cases: cases.length,
    tactics,
    known: parents.length,
    seen: seen.size,
  };
}

function techniquePage(
  id: string,
  cases: readonly PublishedCase[],
  versions: readonly string[],
  href: (id: string) => string | null,
  queryLinks: ReadonlyMap<string, readonly QueryLink[]>,
): TechniquePage {
  const showing = cases.filter(({ of }) => of.attack.some(({ technique }) => technique === id));
  const used = versions.filter((version) => showing.some(({ index }) => index?.version === version));
  const index = attackIndex(used[0] ?? '');
  const parent = index?.parent(id) ?? null;
  const own = index?.technique(id)?.name ?? id;
  const tactics = new Set(
    showing.flatMap(({ of }) =>
      of.attack.filter(({ technique }) => technique === id).map(({ tactic }) => tactic),
    ),
  );
  return {
    id,
    name: parent === null ? own : `${parent.name}: ${own}`,
    href: href(id) ?? '',
    url: mitreUrl(id),
    versions: used,
    tactics: (index?.tactics ?? []).filter(({ shortName }) => tactics.has(shortName)),
    parent: parent === null ? null : { id: parent.id, name: parent.name, href: href(parent.id) },
    children: (index?.children(id) ?? []).flatMap((child) => {
      const at = href(child.id);
      return at === null ? [] : [{ id: child.id, name: child.name, href: at }];
    }),
    cases: showing.map(({ of, card }) => {
      const rows = of.attack.filter(({ technique }) => technique === id);
      const named = new Set(rows.flatMap(({ findings }) => findings ?? []));
      const findings = of.findings.filter((finding) => named.has(finding.id) || finding.attack?.includes(id));
      const queries = new Set(findings.flatMap((finding) => finding.queries ?? []));
      return {
        card,
        why: rows.flatMap(({ why }) => why ?? []),
        findings: findings.map((finding) => ({
          id: finding.id,
          title: finding.title,
          href: `${card.href}#${finding.id.toLowerCase()}`,
        })),
        queries: (queryLinks.get(of.slug) ?? []).filter((link) => queries.has(link.id)),
      };
    }),
  };
}
