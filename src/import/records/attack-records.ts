import { type AttackIndex, attackIndex, attackVersions } from '../../attack/attack-index.ts';
import { numberedLabel } from '../blocks/section-labels.ts';
import type { DraftFinding } from '../case/case-prose.ts';
import { shortened } from '../case/shortened.ts';
import type { DraftRecord, Guess } from '../draft.ts';
import type { ReportBook } from '../report-book.ts';
import type { TechniqueClaim } from './technique-claims.ts';

/** The version of ATT&CK that a write-up was most likely written for: the newest of those its rows fit best. */
export function fittingVersion(claims: readonly TechniqueClaim[]): string {
  const ranked = attackVersions
    .map((version, age) => ({ version, age, misfits: misfits(claims, attackIndex(version)) }))
    .sort((a, b) => a.misfits - b.misfits || b.age - a.age);
  return ranked[0]?.version ?? '';
}

/** The ATT&CK rows of a case, one for a technique and tactic, in the order in which they are claimed. */
export function attackRecords(
  claims: readonly TechniqueClaim[],
  { version, findings, book }: { version: string; findings: readonly DraftFinding[]; book: ReportBook },
): DraftRecord[] {
  const index = attackIndex(version);
  const rows = new Map<string, Row>();
  for (const claim of claims) {
    for (const { tactic, guess } of tacticsOf(claim, index)) {
      const key = `${claim.technique} ${tactic}`;
      const row = rows.get(key) ?? { claim, tactic, guess, whys: [], findings: new Set() };
      rows.set(key, row);
      if (claim.why !== null && !row.whys.includes(claim.why)) row.whys.push(claim.why);
      for (const id of showing(claim, findings)) row.findings.add(id);
    }
  }
  return [...rows.values()].map((row) => recordOf(row, book));
}

interface Row {
  claim: TechniqueClaim;
  tactic: string;
  /** Why the tactic was taken; null when it is written. */
  guess: string | null;
  whys: string[];
  findings: Set<string>;
}

function recordOf({ claim, tactic, guess, whys, findings }: Row, book: ReportBook): DraftRecord {
  const { technique, byName } = claim;
  const named: string | Guess = byName
    ? book.guess(`technique ${technique}`, technique, 'the only technique with that name')
    : technique;
  return {
    technique: named,
    tactic: guess === null ? tactic : book.guess(`tactic of ${technique}`, tactic, guess),
    why: whys.length === 0 ? undefined : shortened(whys.join('; '), 600),
    findings: [...findings],
  };
}

/** The tactics of a row, as written where they can be; else by the technique. */
function tacticsOf(
  { technique, tactics }: TechniqueClaim,
  index: AttackIndex | null,
): { tactic: string; guess: string | null }[] {
  const held = index?.technique(technique)?.tactics ?? [];
  const fitting = tactics.filter((tactic) => held.includes(tactic));
  if (fitting.length > 0) return fitting.map((tactic) => ({ tactic, guess: null }));
  const [first] = held;
  const [written] = tactics;
  if (written !== undefined) {
    return first !== undefined && held.length === 1
      ? [
          {
            tactic: first,
            guess: `the write-up says ${tactics.join(', ')}, which does not include ${technique}`,
          },
        ]
      : [{ tactic: written, guess: null }];
  }
  if (first === undefined)
    return [{ tactic: 'TODO', guess: `no tactic is given, and ${technique} names none` }];
  return [
    {
      tactic: first,
      guess:
        held.length === 1
          ? `the only tactic of ${technique}`
          : `no tactic is given; ${technique} holds ${held.join(', ')}`,
    },
  ];
}

/** The findings that a row mentions by number, or in whose section the technique stands. */
function showing({ technique, number, offset }: TechniqueClaim, findings: readonly DraftFinding[]): string[] {
  const numbered = findings.filter(
    ({ section }) => number !== null && numberedLabel(section.heading?.text ?? '')?.number === number,
  );
  if (numbered.length === 1) return numbered.map(({ id }) => id);
  return findings
    .filter(
      ({ section, title, detail }) =>
        (section.start <= offset && offset < section.end) || `${title}\n${detail}`.includes(technique),
    )
    .map(({ id }) => id);
}

function misfits(claims: readonly TechniqueClaim[], index: AttackIndex | null): number {
  const names = new Set(index?.tactics.map(({ shortName }) => shortName));
  return claims.filter(({ technique, tactics }) => {
    const found = index?.technique(technique) ?? null;
    return found === null || found.status !== 'current' || tactics.some((tactic) => !names.has(tactic));
  }).length;
}
