import { judgeTechnique } from '../../attack/judge-technique.ts';
import { fullName } from '../../attack/technique-names.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { techniqueMentions } from './technique-mentions.ts';

export const noDeprecatedTechnique: Rule = {
  id: 'no-deprecated-technique',
  severity: 'warning',
  summary: 'A row or a finding names a technique that ATT&CK has deprecated without a replacement.',
  why: 'A deprecated technique does not appear in the matrix, so the row is not counted anywhere.',
  fix: 'Name a current technique that describes what was seen, or remove the row.',
  bad: [
    {
      title: 'A deprecated sub-technique',
      case: 'findings:\n  - title: A job was planted\n    attack: [T1053.004]\nattack:\n  - technique: T1053.004\n    tactic: persistence\n    findings: [F1]',
      at: ['T1053.004', 'T1053.004'],
    },
  ],
  good: [
    {
      title: 'A current technique',
      case: 'findings:\n  - title: A job was planted\n    attack: [T1053]\nattack:\n  - technique: T1053\n    tactic: persistence\n    findings: [F1]',
    },
  ],
  *checkCase({ source, attack }) {
    if (attack === null) return;
    for (const { written, at } of techniqueMentions(source.case)) {
      const verdict = judgeTechnique(attack, written);
      if (verdict.kind !== 'deprecated') continue;
      const [parent] = verdict.suggestions;
      yield findingAt(source, at, {
        message: `Unexpected technique \`${written}\` (${verdict.technique.name}), deprecated in ATT&CK ${attack.version}, expected ${parent === undefined ? 'a current one' : oneOf([parent])}`,
        ...(parent === undefined
          ? {}
          : {
              fix: `Write \`${parent}\` (${fullName(attack, parent)}) if that describes what was seen, or name another technique.`,
            }),
      });
    }
  },
};
