import { judgeTechnique } from '../../attack/judge-technique.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { techniqueAnswer } from './technique-answer.ts';
import { techniqueMentions } from './technique-mentions.ts';

export const noRevokedTechnique: Rule = {
  id: 'no-revoked-technique',
  severity: 'error',
  summary: 'A row or a finding names a technique that ATT&CK has replaced by another one.',
  why: 'A revoked technique does not appear in matrices or reports, and the case is not listed with those that name its replacement.',
  fix: 'Write the technique that replaces it.',
  bad: [
    {
      title: 'A technique of 2019',
      case: 'findings:\n  - title: A script ran\nattack:\n  - technique: T1086\n    tactic: execution\n    findings: [F1]',
      at: ['T1086'],
    },
    {
      title: 'A technique that 19 moved to another tactic, and one replaced twice',
      case: 'findings:\n  - title: The firewall was opened\n    attack: [T1150]\nattack:\n  - technique: T1562.004\n    tactic: defense-evasion\n    findings: [F1]',
      at: ['T1150', 'T1562.004'],
    },
  ],
  good: [
    {
      title: 'What replaces it',
      case: 'findings:\n  - title: A script ran\nattack:\n  - technique: T1059.001\n    tactic: execution\n    findings: [F1]',
    },
    {
      title: 'A technique that only a later version revokes',
      case: 'attack_version: 18.1\nfindings:\n  - title: The firewall was opened\nattack:\n  - technique: T1562.004\n    tactic: defense-evasion\n    findings: [F1]',
    },
  ],
  *checkCase(context) {
    const { source, attack } = context;
    if (attack === null) return;
    for (const mention of techniqueMentions(source.case)) {
      const verdict = judgeTechnique(attack, mention.written);
      if (verdict.kind !== 'revoked') continue;
      const { technique, replacement, chain } = verdict;
      const by = chain.slice(0, -1);
      yield findingAt(source, mention.at, {
        message: `Unexpected technique \`${technique.id}\`, revoked in ATT&CK ${attack.version}, expected ${replacement === null ? 'a current one' : `\`${replacement}\``}${by.length === 0 ? '' : ` (by way of ${by.join(', ')})`}`,
        ...(replacement === null ? {} : techniqueAnswer(context, attack, mention, replacement)),
      });
    }
  },
};
