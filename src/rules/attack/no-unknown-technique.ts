import type { AttackIndex } from '../../attack/attack-index.ts';
import { judgeTechnique } from '../../attack/judge-technique.ts';
import { fullName } from '../../attack/technique-names.ts';
import { quoted } from '../../case/quoted.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { techniqueAnswer } from './technique-answer.ts';
import { techniqueMentions } from './technique-mentions.ts';

export const noUnknownTechnique: Rule = {
  id: 'no-unknown-technique',
  severity: 'error',
  summary: 'A row or a finding names a technique that its version of ATT&CK does not have.',
  why: 'The row would link to a MITRE page that does not exist, and would be missing from every matrix.',
  fix: 'Write the id of a technique, such as `T1560.001`.',
  bad: [
    {
      title: 'Two digits swapped, and an id in another form',
      case: 'findings:\n  - title: Data was packed\n    attack: [t1560.1]\nattack:\n  - technique: T1506.001\n    tactic: collection\n    findings: [F1]',
      at: ['t1560.1', 'T1506.001'],
    },
    {
      title: 'A name in place of an id',
      case: 'attack:\n  - technique: PowerShell (T1086)\n    tactic: execution\n    why: A script ran.',
      at: ['PowerShell'],
    },
    {
      title: 'A technique of a later version',
      case: 'attack_version: 18.1\nfindings:\n  - title: The log was turned off\n    attack: [T1685.005]',
      at: ['T1685.005'],
    },
  ],
  good: [
    {
      title: 'A technique of the version',
      case: 'findings:\n  - title: Data was packed\n    attack: [T1560.001]\nattack:\n  - technique: T1560.001\n    tactic: collection\n    findings: [F1]',
    },
  ],
  *checkCase(context) {
    const { source, attack } = context;
    if (attack === null) return;
    for (const mention of techniqueMentions(source.case)) {
      const { written, at, row } = mention;
      const verdict = judgeTechnique(attack, written, row?.tactic ?? null);
      if (verdict.kind === 'malformed-technique') {
        yield findingAt(source, at, {
          message: `Unexpected technique ${quoted(written)}, expected ${verdict.suggestions.length === 0 ? 'an id such as `T1560.001`' : oneOf(verdict.suggestions)}`,
          why: 'Only the MITRE id links to its page and to other cases with the same technique.',
          ...(verdict.only === null
            ? choice(attack, verdict.suggestions)
            : techniqueAnswer(context, attack, mention, verdict.only)),
        });
      } else if (verdict.kind === 'unknown-technique' && verdict.knownIn !== null) {
        yield findingAt(source, at, {
          message: `Unexpected technique \`${written}\` of ATT&CK ${verdict.knownIn}, expected one of ${attack.version}${verdict.suggestions.length === 0 ? '' : `, such as ${oneOf(verdict.suggestions)}`}`,
          // Either the id or the version is wrong, so neither is changed by itself.
          fix: `${verdict.suggestions.length === 0 ? 'Name another technique' : `Write ${listed(attack, verdict.suggestions)}`}, or \`attack_version: "${verdict.knownIn}"\` if the case is written for that.`,
        });
      } else if (verdict.kind === 'unknown-technique') {
        yield findingAt(source, at, {
          message: `Unexpected technique \`${written}\`, which ATT&CK ${attack.version} does not have`,
          // A slip of a number is a guess: its name tells the author whether it is the right one.
          ...(verdict.suggestions.length === 0
            ? {}
            : {
                fix: `Look up the id of the technique that was seen; similar ids are ${listed(attack, verdict.suggestions, 'and')}.`,
              }),
        });
      }
    }
  },
};

function choice(index: AttackIndex, ids: readonly string[]): { fix?: string } {
  return ids.length === 0 ? {} : { fix: `Write ${listed(index, ids)}.` };
}

/** `T1560` (Archive Collected Data), … or … */
function listed(index: AttackIndex, ids: readonly string[], word: 'and' | 'or' = 'or'): string {
  return ids
    .map((id) => `\`${id}\` (${fullName(index, id) ?? 'of another version'})`)
    .join(', ')
    .replace(/, (?=`[^`]*` \([^`]*\)$)/, ` ${word} `);
}
