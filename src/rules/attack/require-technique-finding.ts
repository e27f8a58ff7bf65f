import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { settledTechnique } from './settled-technique.ts';

export const requireTechniqueFinding: Rule = {
  id: 'require-technique-finding',
  severity: 'warning',
  summary: 'A row names a technique that no finding shows.',
  why: 'Without a finding, readers cannot trace the technique back to the data.',
  fix: 'List the finding under `findings` of the row, or the technique under `attack` of the finding.',
  bad: [
    {
      title: 'A row that nothing supports',
      case: 'findings:\n  - title: Data was packed\nattack:\n  - technique: T1560.001\n    tactic: collection\n    why: It is usual.',
      at: ['T1560.001'],
    },
    {
      title: 'A row whose finding did not see it',
      case: 'findings:\n  - title: Nothing was packed\n    outcome: not-observed\nattack:\n  - technique: T1560.001\n    tactic: collection\n    findings: [F1]',
      at: ['T1560.001'],
    },
  ],
  good: [
    {
      title: 'A row that names its finding, and one that a finding names',
      case: 'findings:\n  - title: Data was packed\n    attack: [T1119]\nattack:\n  - technique: T1560.001\n    tactic: collection\n    findings: [F1]\n  - technique: T1119\n    tactic: collection',
    },
  ],
  *checkCase({ source, attack }) {
    const { findings, attack: rows } = source.case;
    const idOf = (written: string) => (attack === null ? written : settledTechnique(attack, written));
    const seen = findings.filter(({ outcome }) => outcome !== 'not-observed');
    const shown = new Set(seen.flatMap((finding) => (finding.attack ?? []).map(idOf)));
    const ids = new Set(seen.map(({ id }) => id));
    for (const row of rows) {
      const own = row.findings ?? [];
      if (shown.has(idOf(row.technique)) || own.some((id) => ids.has(id))) continue;
      // A finding that does not exist is reported by its own rule.
      if (own.length === 0 && source.mentions.some(({ from }) => from.at === row.at)) continue;
      yield findingAt(source, [...row.at, 'technique'], {
        message:
          own.length === 0
            ? `Unexpected row of \`${row.technique}\` without a finding, expected one that shows it`
            : `Unexpected row of \`${row.technique}\` whose finding ${own.join(', ')} did not see it, expected one that did`,
        fix:
          seen.length === 0
            ? 'Add a finding that shows it, or remove the row.'
            : `Write \`findings: [${seen[0]?.id}]\` with the id of the finding that shows it, or remove the row.`,
      });
    }
  },
};
