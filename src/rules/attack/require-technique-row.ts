import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { settledTechnique } from './settled-technique.ts';

export const requireTechniqueRow: Rule = {
  id: 'require-technique-row',
  severity: 'warning',
  summary: 'A finding shows a technique that has no row under `attack`.',
  why: 'Only rows say which tactic a technique was used for; without one it is missing from the table, the matrix and the Navigator layer.',
  fix: 'Add a row for it under `attack`.',
  bad: [
    {
      title: 'A technique of a finding alone',
      case: 'findings:\n  - title: Data was packed\n    attack: [T1560.001]',
      at: ['T1560.001'],
    },
  ],
  good: [
    {
      title: 'With its row',
      case: 'findings:\n  - title: Data was packed\n    attack: [T1560.001]\nattack:\n  - technique: T1560.001\n    tactic: collection',
    },
    {
      title: 'A finding that did not see it',
      case: 'findings:\n  - title: Nothing was packed\n    outcome: not-observed\n    attack: [T1560.001]',
    },
  ],
  *checkCase({ source, attack }) {
    const { findings, attack: rows } = source.case;
    const idOf = (written: string) => (attack === null ? written : settledTechnique(attack, written));
    const listed = new Set(rows.map((row) => idOf(row.technique)));
    for (const finding of findings) {
      if ((finding.outcome ?? 'observed') !== 'observed') continue;
      for (const [index, written] of (finding.attack ?? []).entries()) {
        const id = idOf(written);
        if (listed.has(id)) continue;
        const technique = attack?.technique(id);
        // What is not a technique is reported by its own rule.
        if (attack !== null && technique?.status !== 'current') continue;
        const tactics = technique?.tactics ?? [];
        const row = `technique: ${id}, tactic: ${tactics.join(' or ')}, findings: [${finding.id}]`;
        yield findingAt(source, [...finding.at, 'attack', index], {
          message: `Unexpected technique \`${written}\` in \`${finding.id}\` without a row, expected it under \`attack\``,
          ...(tactics.length === 0 ? {} : { fix: `Add a row with \`${row}\`.` }),
        });
      }
    }
  },
};
