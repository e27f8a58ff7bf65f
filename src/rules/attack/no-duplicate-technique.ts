import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noDuplicateTechnique: Rule = {
  id: 'no-duplicate-technique',
  severity: 'warning',
  summary: 'A technique is listed twice for the same tactic, or twice in one finding.',
  why: 'Two rows for the same technique look like two observations, and links reach only the first.',
  fix: 'Merge the two into one.',
  bad: [
    {
      title: 'Two rows, and a list',
      case: 'findings:\n  - title: A script ran\n    attack: [T1059.001, T1059.001]\nattack:\n  - technique: T1059.001\n    tactic: execution\n    why: A script ran.\n    findings: [F1]\n  - technique: T1059.001\n    tactic: execution\n    why: It ran again.\n    findings: [F1]',
      at: ['T1059.001]', 'T1059.001'],
    },
  ],
  good: [
    {
      title: 'One row for each tactic',
      case: 'findings:\n  - title: An account was used\nattack:\n  - technique: T1078\n    tactic: initial-access\n    findings: [F1]\n  - technique: T1078\n    tactic: stealth\n    findings: [F1]',
    },
  ],
  *checkCase({ source }) {
    const { attack: rows, findings } = source.case;
    for (const [index, { technique, tactic, at }] of rows.entries()) {
      const first = rows.findIndex((row) => row.technique === technique && row.tactic === tactic);
      if (first === index) continue;
      yield findingAt(source, [...at, 'technique'], {
        message: `Unexpected second row of \`${technique}\` for \`${tactic}\`, expected one`,
        fix: `Put its \`why\` and \`findings\` into the first row of \`${technique}\`, and remove this one.`,
      });
    }
    for (const { attack = [], at } of findings) {
      for (const [index, technique] of attack.entries()) {
        if (attack.indexOf(technique) === index) continue;
        yield findingAt(source, [...at, 'attack', index], {
          message: `Unexpected second \`${technique}\` in a finding, expected it once`,
          fix: `Remove \`${technique}\` here.`,
        });
      }
    }
  },
};
