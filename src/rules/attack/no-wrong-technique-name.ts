import type { AttackIndex } from '../../attack/attack-index.ts';
import { nameClaims } from '../../attack/name-claims.ts';
import { isTechniqueId } from '../../attack/technique-id.ts';
import { fullName, isLongForm, sameName, techniquesNamed } from '../../attack/technique-names.ts';
import { caseTexts } from '../../case/prose/case-texts.ts';
import { quoted } from '../../case/quoted.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { Rule } from '../engine/rule.ts';
import { tableClaims } from './table-claims.ts';

export const noWrongTechniqueName: Rule = {
  id: 'no-wrong-technique-name',
  severity: 'warning',
  summary: 'A text gives a technique the wrong name.',
  why: 'The id and the name point to different techniques, and readers cannot tell which is meant.',
  fix: 'Write the name of the technique, or the id of the one that has this name.',
  bad: [
    {
      title: 'A name that no technique has, in prose and in a field',
      case: 'findings:\n  - title: Data left\nattack:\n  - technique: T1567.002\n    tactic: exfiltration\n    why: "T1567.002: Exfiltration Over HTTPS"\n    findings: [F1]',
      body: 'The upload is **T1567.002** ([Exfiltration Over HTTPS](https://example.org/)).',
      at: ['Exfiltration Over HTTPS', 'Exfiltration Over HTTPS'],
    },
    {
      title: 'The name of another technique, in a table',
      body: '| Technique | Name |\n| --- | --- |\n| T1041 | Data Encrypted for Impact |',
      at: ['Data Encrypted for Impact'],
    },
    {
      title: 'The name of another sub-technique after that of the parent',
      body: 'T1021.001 (Remote Services: SSH)',
      at: ['Remote Services'],
    },
  ],
  good: [
    {
      title: 'Its own name, alone or after that of its parent',
      body: 'T1567.002: Exfiltration to Cloud Storage, and T1567.002 (Exfiltration Over Web Service: Exfiltration to Cloud Storage).',
    },
    {
      title: 'A short word for a sub-technique after the name of its parent',
      body: 'T1021.001 (Remote Services: RDP)',
    },
    {
      title: 'A sentence, a tactic and code',
      body: 'T1567.002: the upload took an hour. T1567.002 (Exfiltration). `T1567.002: Exfiltration Over HTTPS`',
    },
    {
      title: 'A table whose next column is something else',
      body: '| Technique | What was seen |\n| --- | --- |\n| T1041 | Large Upload Over HTTPS |',
    },
  ],
  *checkCase({ source, attack }) {
    if (attack === null) return;
    for (const text of caseTexts(source, isTechniqueId)) {
      if (!/T\d{4}/.test(text.text)) continue;
      const claims =
        text.cells === null ? nameClaims(attack, text.text) : tableClaims(attack, text.text, text.cells);
      for (const { id, name, start, end } of claims) {
        const own = attack.technique(id)?.name;
        if (own === undefined || sameName(attack, id, name)) continue;
        if (isLongForm(attack, id, text.text.slice(start))) continue;
        yield {
          message: `Unexpected name ${quoted(name)} of \`${id}\`, expected \`${own}\``,
          fix: `Write \`${own}\`${others(attack, name)}.`,
          place: text.place(start, end),
          slug: source.case.slug,
          at: text.at,
        };
      }
    }
  },
};

/** What the author may have meant, when the name is that of another technique. */
function others(index: AttackIndex, name: string): string {
  const ids = techniquesNamed(index, name);
  return ids.length === 0
    ? ''
    : `, or ${oneOf(ids)} if ${ids.map((id) => fullName(index, id)).join(' or ')} is meant`;
}
