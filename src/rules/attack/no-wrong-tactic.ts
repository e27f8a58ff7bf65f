import { type AttackIndex, attackVersions } from '../../attack/attack-index.ts';
import { judgeTactic, judgeTacticName } from '../../attack/judge-tactic.ts';
import { judgeTechnique } from '../../attack/judge-technique.ts';
import type { AttackRow } from '../../case/case.ts';
import { quoted } from '../../case/quoted.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { scalarEdit } from '../../case/source/scalar-edit.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { Rule } from '../engine/rule.ts';
import { type Finding, findingAt } from '../engine/rule-finding.ts';
import { rowTwin } from './row-twin.ts';

export const noWrongTactic: Rule = {
  id: 'no-wrong-tactic',
  severity: 'error',
  summary:
    'A row names a tactic that its technique does not belong to, or that its version of ATT&CK does not have.',
  why: 'The row would appear in the wrong column of the matrix, or in none.',
  fix: 'Write the short name of a tactic that the technique belongs to.',
  bad: [
    {
      title: 'A tactic that the technique does not belong to',
      case: 'findings:\n  - title: A tool was fetched\nattack:\n  - technique: T1105\n    tactic: lateral-movement\n    findings: [F1]',
      at: ['lateral-movement'],
    },
    {
      title: 'A tactic of an earlier version, in a row and in the timeline',
      case: 'findings:\n  - title: Code was injected\nattack:\n  - technique: T1055\n    tactic: defense-evasion\n    findings: [F1]\ntimeline:\n  - time: 2026-01-04T10:30:00Z\n    event: Code was injected\n    tactic: defense-evasion',
      at: ['defense-evasion', 'defense-evasion'],
    },
    {
      title: 'The full name of a tactic, and a typo',
      case: 'findings:\n  - title: A tool was fetched\nattack:\n  - technique: T1105\n    tactic: Command and Control\n    findings: [F1]\ntimeline:\n  - time: 2026-01-04T10:30:00Z\n    event: A tool was fetched\n    tactic: comand-and-control',
      at: ['Command and Control', 'comand-and-control'],
    },
  ],
  good: [
    {
      title: 'Two tactics of one technique',
      case: 'findings:\n  - title: An account was used\nattack:\n  - technique: T1078\n    tactic: initial-access\n    findings: [F1]\n  - technique: T1078\n    tactic: stealth\n    findings: [F1]',
    },
    {
      title: 'A tactic of the version that the case names',
      case: 'attack_version: "18.1"\nfindings:\n  - title: Code was injected\nattack:\n  - technique: T1055\n    tactic: defense-evasion\n    findings: [F1]\ntimeline:\n  - time: 2026-01-04T10:30:00Z\n    event: Code was injected\n    tactic: defense-evasion',
    },
  ],
  *checkCase({ source, attack }) {
    if (attack === null) return;
    for (const row of source.case.attack) yield* ofRow(source, attack, row);
    for (const { tactic, at } of source.case.timeline) {
      if (tactic !== undefined) yield* ofName(source, attack, tactic, [...at, 'tactic']);
    }
  },
};

function* ofRow(source: CaseSource, index: AttackIndex, row: AttackRow): Iterable<Finding> {
  const at = [...row.at, 'tactic'];
  const known = judgeTechnique(index, row.technique, row.tactic);
  if (known.kind !== 'ok') {
    // The rule of the technique has one answer for both; without it only the name can be judged.
    if (known.only === null) yield* ofName(source, index, row.tactic, at);
    return;
  }
  const { technique } = known;
  const verdict = judgeTactic(index, technique, row.tactic);
  if (verdict.kind === 'ok') return;
  const { only, tactics } = verdict;
  const other = verdict.kind === 'tactic-of-another-version' ? verdict.knownIn : null;
  const said = other === null ? ' of' : ` of ATT&CK ${other} for`;
  const answer = answered(index, tactics, other);
  const twin =
    only === null ? null : rowTwin(index, source.case.attack, row, { technique: technique.id, tactic: only });
  const edit =
    only === null || twin !== null || isNewer(other, index) ? null : scalarEdit(source.yaml, at, only);
  yield findingAt(source, at, {
    message: `Unexpected tactic ${quoted(row.tactic)}${said} \`${technique.id}\`, expected ${oneOf(tactics)}`,
    fix:
      twin === null
        ? answer
        : `Merge this row into the other one of \`${technique.id}\`, which is under \`${only}\`.`,
    ...(edit === null ? {} : { edits: [edit] }),
  });
}

function* ofName(
  source: CaseSource,
  index: AttackIndex,
  written: string,
  at: Finding['at'] & object,
): Iterable<Finding> {
  const verdict = judgeTacticName(index, written);
  if (verdict.kind === 'ok') return;
  const { tactics } = verdict;
  const other = verdict.kind === 'tactic-of-another-version' ? verdict.knownIn : null;
  const [only, ...others] = tactics;
  const edit =
    only === undefined || others.length > 0 || isNewer(other, index)
      ? null
      : scalarEdit(source.yaml, at, only);
  const all = index.tactics.map((tactic) => tactic.shortName);
  yield findingAt(source, at, {
    message: `Unexpected tactic ${quoted(written)}${other === null ? '' : ` of ATT&CK ${other}`}, expected ${tactics.length === 0 ? 'a short name such as `collection`' : oneOf(tactics)}`,
    fix: tactics.length === 0 ? `Write one of ${oneOf(all)}.` : answered(index, tactics, other),
    ...(edit === null ? {} : { edits: [edit] }),
  });
}

function answered(index: AttackIndex, tactics: readonly string[], other: string | null): string {
  const version =
    other !== null && isNewer(other, index)
      ? `, or \`attack_version: "${other}"\` if the case is written for that`
      : '';
  return `Write ${oneOf(tactics)}${version}.`;
}

/** Whether a version is later than that of the case, so that the version may be what is wrong. */
function isNewer(version: string | null, index: AttackIndex): boolean {
  return version !== null && attackVersions.indexOf(version) > attackVersions.indexOf(index.version);
}
