import { isTechniqueId } from '../../attack/technique-id.ts';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { Platform } from '../../case/records/query.ts';
import { strictest, type TlpLevel } from '../../case/tlp.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import type { ExportedCase } from '../export-format.ts';

/** A query of a case that can be hunted with elsewhere, and what the case says of it. */
export interface HuntingQuery {
  id: string;
  title: string;
  text: string;
  analysis: QueryAnalysis;
  findings: readonly { id: string; title: string }[];
  /** In Sentinel's spelling. */
  tactics: readonly string[];
  techniques: readonly string[];
  /** The strictest of the query and of the findings that are named with it. */
  level: TlpLevel;
}

/** Whether a query, by what its author says of it, is one to hunt with in Defender XDR or Sentinel. */
export function isHunting(
  { platform, purpose = 'hunt', language = 'kql' }: ProjectedCase['queries'][number],
  usual: Platform,
): boolean {
  const runs = /^(?:defender-xdr|sentinel)$/.test(platform ?? usual);
  return runs && language.toLowerCase() === 'kql' && (purpose === 'hunt' || purpose === 'detection');
}

/** Queries in KQL that run in Defender XDR or Sentinel and were written to hunt or detect, or do not say for what. */
export function huntingQueries({ of, analyses, platform: usual }: ExportedCase): HuntingQuery[] {
  return of.queries.flatMap((query) => {
    const { id, title, text, tlp } = query;
    const analysis = analyses.get(id);
    if (text === null || analysis === undefined || !isHunting(query, usual)) return [];
    if (analysis.problems.some(({ rule }) => rule === 'no-kql-syntax-error' || rule === 'no-empty-query'))
      return [];
    const findings = of.findings.filter(({ queries }) => queries?.includes(id));
    const rows = of.attack.filter(({ technique, findings: shown = [] }) =>
      findings.some((finding) => shown.includes(finding.id) || finding.attack?.includes(technique)),
    );
    const techniques = [
      ...findings.flatMap(({ attack = [] }) => attack),
      ...rows.map(({ technique }) => technique),
    ];
    return [
      {
        id,
        title,
        text,
        analysis,
        findings,
        tactics: sentinelTactics(rows.map(({ tactic }) => tactic)),
        techniques: [...new Set(techniques)].filter(isTechniqueId).sort(),
        // The title of the case is named too.
        level: strictest([
          tlp,
          of.tlp,
          ...findings.map((finding) => finding.tlp),
          ...rows.map((row) => row.tlp),
        ]),
      },
    ];
  });
}

/** Tactics by short name as Sentinel spells those it knows; it has none yet for what ATT&CK 19 made of Defense Evasion. */
function sentinelTactics(shortNames: readonly string[]): string[] {
  return [...new Set(shortNames.flatMap((name) => spelling.get(heirs[name] ?? name) ?? []))].sort();
}

const tacticNames = [
  'Reconnaissance',
  'ResourceDevelopment',
  'InitialAccess',
  'Execution',
  'Persistence',
  'PrivilegeEscalation',
  'DefenseEvasion',
  'CredentialAccess',
  'Discovery',
  'LateralMovement',
  'Collection',
  'CommandAndControl',
  'Exfiltration',
  'Impact',
];

const spelling = new Map(
  tacticNames.map((name) => [name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase(), name]),
);

const heirs: Record<string, string> = { stealth: 'defense-evasion', 'defense-impairment': 'defense-evasion' };
