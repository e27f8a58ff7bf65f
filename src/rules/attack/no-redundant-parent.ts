import type { AttackIndex } from '../../attack/attack-index.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noRedundantParent: Rule = {
  id: 'no-redundant-parent',
  severity: 'warning',
  summary: 'A technique is listed together with its own sub-technique, for the same tactic.',
  why: 'The sub-technique is more precise; together they look like two observations and are counted twice.',
  fix: 'Keep the sub-technique and remove the technique above it.',
  bad: [
    {
      title: 'Two rows, and a finding that lists both',
      case: 'findings:\n  - title: A script ran\n    attack: [T1059, T1059.001]\nattack:\n  - technique: T1059.001\n    tactic: execution\n    findings: [F1]\n  - technique: T1059\n    tactic: execution\n    findings: [F1]',
      at: ['T1059, T1059.001', 'T1059'],
    },
  ],
  good: [
    {
      title: 'Another tactic',
      case: 'findings:\n  - title: A cloud account was used\nattack:\n  - technique: T1078.004\n    tactic: initial-access\n    findings: [F1]\n  - technique: T1078\n    tactic: persistence\n    findings: [F1]',
    },
  ],
  *checkCase({ source, attack }) {
    if (attack === null) return;
    const { findings, attack: rows } = source.case;
    const byTactic = Map.groupBy(rows, ({ tactic }) => tactic);
    const inRows = new Map(
      [...byTactic].map(([tactic, same]) => [
        tactic,
        byParent(
          attack,
          same.map((row) => row.technique),
        ),
      ]),
    );
    for (const { technique, tactic, at } of rows) {
      const below = inRows.get(tactic)?.get(technique) ?? [];
      if (below.length === 0) continue;
      yield findingAt(source, [...at, 'technique'], {
        message: `Unexpected \`${technique}\` beside \`${below.join('` and `')}\` for \`${tactic}\`, expected only the sub-technique`,
        fix: `Remove the row of \`${technique}\`; move what it says to the row of ${oneOf(below)}.`,
      });
    }
    for (const { at, attack: listed = [] } of findings) {
      const inList = byParent(attack, listed);
      for (const [index, technique] of listed.entries()) {
        const below = inList.get(technique) ?? [];
        if (below.length === 0) continue;
        yield findingAt(source, [...at, 'attack', index], {
          message: `Unexpected \`${technique}\` beside \`${below.join('` and `')}\` in a finding, expected only the sub-technique`,
          fix: `Remove \`${technique}\` from the list.`,
        });
      }
    }
  },
};

/** The sub-techniques among `ids`, by the technique above them. */
function byParent(index: AttackIndex, ids: readonly string[]): Map<string | null, string[]> {
  return Map.groupBy(new Set(ids), (id) => index.technique(id)?.parent ?? null);
}
