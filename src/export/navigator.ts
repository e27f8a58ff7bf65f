import { newestVersion } from '../attack/attack-index.ts';
import { type NavigatorInput, navigatorLayer } from '../attack/navigator-layer.ts';
import type { ExportedCase, ExportFormat, ExportSite } from './export-format.ts';
import { labelOf } from './label-of.ts';

/** A layer of ATT&CK Navigator: of a case with its rows, or of all cases in the newest version that one of them uses. */
export const navigator: ExportFormat = {
  name: 'navigator',
  file: 'layer.json',
  type: 'application/json; charset=utf-8',
  onSite: true,
  allOnSite: 'api/layer.json',
  needs: null,
  lacks: (of, attack) => (of.attack.length === 0 || attack === null ? 'no techniques' : null),
  one: (one, site) =>
    layer([one], one.attack?.version ?? newestVersion, { name: one.of.title, about: one.of.summary }, site),
  all: (cases, site) => {
    const withRows = cases.filter(({ of, attack }) => of.attack.length > 0 && attack !== null);
    const versions = withRows.flatMap(({ attack }) => attack?.version ?? []);
    const version = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1) ?? newestVersion;
    const shown = withRows.filter(({ attack }) => attack?.version === version);
    const about = `Techniques of ${shown.length} ${shown.length === 1 ? 'case' : 'cases'}; the score is the number of cases.`;
    return layer(shown, version, { name: site.title, about }, site);
  },
};

function layer(
  cases: readonly ExportedCase[],
  version: string,
  { name, about }: { name: string; about: string },
  site: ExportSite,
): string {
  const made = navigatorLayer({
    name,
    description: `TLP:${labelOf(cases, site)}. ${about}`,
    version,
    rows: rows(cases, site),
  });
  return `${JSON.stringify(made, null, 2)}\n`;
}

function rows(cases: readonly ExportedCase[], { url: home }: ExportSite): NavigatorInput['rows'] {
  const found = new Map<string, NavigatorInput['rows'][number]>();
  for (const { of, url } of cases) {
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
      if (url !== null) row.links.push({ label: of.title, url });
    }
  }
  if (home !== null && cases.length > 1) {
    for (const row of found.values()) {
      row.links.unshift({ label: 'All cases', url: new URL(`attack/${row.technique}/`, home).href });
    }
  }
  return [...found.values()];
}
