import { type AttackIndex, attackIndex, newestVersion } from '../../attack/attack-index.ts';
import { mitreUrl } from '../../attack/technique-id.ts';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import { techniqueAnchor } from '../../case/prose/technique-anchor.ts';
import type { AttackView } from './case-page.ts';
import type { RecordLinks } from './record-links.ts';

/** The ATT&CK version a case is written for. */
export function indexOf(
  of: { attack_version?: string | undefined },
  usual: string | undefined,
): AttackIndex | null {
  return attackIndex(of.attack_version ?? usual ?? newestVersion);
}

/** The ATT&CK rows of a case, in the order of the tactics and then as written. */
export function attackView(of: ProjectedCase, index: AttackIndex | null, links: RecordLinks): AttackView {
  const tactics = index?.tactics ?? [];
  const order = new Map(tactics.map(({ shortName }, at) => [shortName, at]));
  const seen = new Set<string>();
  const rows = of.attack
    .toSorted((a, b) => (order.get(a.tactic) ?? 99) - (order.get(b.tactic) ?? 99))
    .map((row) => {
      const technique = index?.technique(row.technique);
      const parent = technique?.parent ? index?.technique(technique.parent) : undefined;
      const plain = techniqueAnchor(row.technique);
      // A technique may serve two tactics; only the first row carries the address that others link to.
      const anchor = seen.has(plain) ? `${plain}-${row.tactic}` : plain;
      seen.add(plain);
      return {
        anchor,
        technique: row.technique,
        name: technique ? (parent ? `${parent.name}: ${technique.name}` : technique.name) : row.technique,
        tactic: row.tactic,
        tacticName: tactics.find(({ shortName }) => shortName === row.tactic)?.name ?? row.tactic,
        why: row.why ?? null,
        basis: row.basis ?? null,
        findings: links.to(
          [
            ...(row.findings ?? []),
            ...of.findings.filter(({ attack }) => attack?.includes(row.technique)).map(({ id }) => id),
          ].filter((id, at, all) => all.indexOf(id) === at),
        ),
        url: mitreUrl(row.technique),
      };
    });
  return {
    version: index?.version ?? '',
    tactics: tactics.map(({ shortName, name }) => ({
      shortName,
      name,
      techniques: rows.filter(({ tactic }) => tactic === shortName).length,
    })),
    rows,
  };
}
