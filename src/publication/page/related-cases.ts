import type { ProjectedCase } from '../../audience/projected-case.ts';
import { indicatorKey } from '../../indicators/indicator-key.ts';
import type { Because } from './case-page.ts';

/** What cases have in common, found from all of them at once. */
export interface SharedTraits {
  /** Slugs of other cases with the same indicator. */
  withIndicator(slug: string, indicator: ProjectedCase['indicators'][number]): string[];
  /** Other cases with what they share, most first; those its author named come first. */
  related(of: ProjectedCase): { slug: string; because: Because[] }[];
}

// Sharing PowerShell alone makes no two cases related; sharing three techniques may.
const weights = { named: 1000, indicator: 10, asset: 6, technique: 1 };
const relatedScore = 3;

/** Indexes the published cases by indicator, asset and technique. */
export function sharedTraits(cases: readonly ProjectedCase[]): SharedTraits {
  const byIndicator = new Map<string, Set<string>>();
  const byAsset = new Map<string, Set<string>>();
  const byTechnique = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, slug: string) => {
    const slugs = map.get(key) ?? new Set();
    map.set(key, slugs.add(slug));
  };
  for (const one of cases) {
    for (const { type, value } of one.indicators) put(byIndicator, indicatorKey(type, value), one.slug);
    for (const key of assetKeys(one)) put(byAsset, key.key, one.slug);
    for (const { technique } of one.attack) put(byTechnique, technique, one.slug);
  }
  const others = (map: Map<string, Set<string>>, key: string, slug: string) =>
    [...(map.get(key) ?? [])].filter((other) => other !== slug);

  return {
    withIndicator: (slug, { type, value }) => others(byIndicator, indicatorKey(type, value), slug),
    related(of) {
      const scores = new Map<string, { score: number; because: Map<string, string[]> }>();
      const add = (slug: string, kind: keyof typeof weights, what: string) => {
        const found = scores.get(slug) ?? { score: 0, because: new Map<string, string[]>() };
        scores.set(slug, found);
        const known = found.because.get(kind) ?? [];
        if (known.includes(what)) return;
        found.because.set(kind, [...known, what]);
        found.score += weights[kind];
      };
      for (const slug of of.related ?? []) add(slug, 'named', '');
      for (const { id, type, value } of of.indicators) {
        for (const slug of others(byIndicator, indicatorKey(type, value), of.slug))
          add(slug, 'indicator', id);
      }
      for (const { key, name } of assetKeys(of))
        for (const slug of others(byAsset, key, of.slug)) add(slug, 'asset', name);
      for (const { technique } of of.attack)
        for (const slug of others(byTechnique, technique, of.slug)) add(slug, 'technique', technique);
      return [...scores]
        .filter(([, { score }]) => score >= relatedScore)
        .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
        .slice(0, 5)
        .map(([slug, { because }]) => ({ slug, because: reasons(because) }));
    },
  };
}

function reasons(because: ReadonlyMap<string, readonly string[]>): Because[] {
  const names = (kind: 'asset' | 'technique') => because.get(kind) ?? [];
  const said: Because[] = [];
  if (because.has('named')) said.push({ kind: 'named' });
  const ids = because.get('indicator');
  if (ids !== undefined) said.push({ kind: 'indicator', ids });
  if (because.has('asset')) said.push({ kind: 'asset', names: names('asset') });
  if (because.has('technique')) said.push({ kind: 'technique', names: names('technique').slice(0, 4) });
  return said;
}

function assetKeys(of: ProjectedCase): { key: string; name: string }[] {
  return of.assets.flatMap(({ type, name, aliases }) =>
    [name, ...(aliases ?? [])].map((one) => ({ key: `${type} ${one.toLowerCase()}`, name })),
  );
}
