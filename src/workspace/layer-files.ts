import { newestVersion } from '../attack/attack-index.ts';
import { type NavigatorInput, navigatorLayer } from '../attack/navigator-layer.ts';
import { strictest, type TlpLevel } from '../case/tlp.ts';
import type { PublishedCase } from './case-page-view.ts';
import type { PublishedFile } from './publication.ts';

interface Site {
  title: string;
  /** The level of what the title says. */
  label: TlpLevel;
  base: string;
  /** Where links of a layer lead; without it a layer has none. */
  url: string | null;
}

/** ATT&CK Navigator layers: one for each case with rows, and one for the site in the newest version in use. */
export function layerFiles(cases: readonly PublishedCase[], site: Site): PublishedFile[] {
  const withRows = cases.filter(({ of, index }) => of.attack.length > 0 && index !== null);
  const versions = withRows
    .flatMap(({ index }) => index?.version ?? [])
    .toSorted((a, b) => Number(a) - Number(b));
  const version = versions.at(-1) ?? newestVersion;
  const own = withRows.map((one) =>
    layerFile(
      `cases/${one.of.slug}/layer.json`,
      one.of.title,
      one.of.summary,
      one.index?.version ?? version,
      [one],
      site,
    ),
  );
  const all = withRows.filter(({ index }) => index?.version === version);
  const counted = `Techniques of ${all.length} ${all.length === 1 ? 'case' : 'cases'}; the score is the number of cases.`;
  return [...own, layerFile('api/layer.json', site.title, counted, version, all, site)];
}

function layerFile(
  path: string,
  name: string,
  description: string,
  version: string,
  cases: readonly PublishedCase[],
  site: Site,
): PublishedFile {
  const label = strictest([site.label, ...cases.map(({ of }) => of.label)]);
  const layer = navigatorLayer({
    name,
    description: `TLP:${label}. ${description}`,
    version,
    rows: rows(cases, site),
  });
  return {
    path,
    type: 'application/json; charset=utf-8',
    bytes: async () => new TextEncoder().encode(`${JSON.stringify(layer, null, 2)}\n`),
  };
}

function rows(cases: readonly PublishedCase[], { url, base }: Site): NavigatorInput['rows'] {
  const found = new Map<string, NavigatorInput['rows'][number]>();
  for (const { of, card } of cases) {
    const keys = new Set<string>();
    for (const { technique, tactic, why } of of.attack) {
      const key = `${technique} ${tactic}`;
      const row = found.get(key) ?? { technique, tactic, score: 0, comment: '', links: [] };
      found.set(key, row);
      if (why !== undefined && cases.length === 1)
        row.comment = row.comment === '' ? why : `${row.comment} ${why}`;
      if (keys.has(key)) continue;
      keys.add(key);
      row.score++;
      if (url !== null) row.links.push({ label: of.title, url: new URL(card.href, url).href });
    }
  }
  if (url !== null && cases.length > 1) {
    for (const row of found.values()) {
      row.links.unshift({ label: 'All cases', url: new URL(`${base}attack/${row.technique}/`, url).href });
    }
  }
  return [...found.values()];
}
