import { allRecords } from '../../case/case.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noDuplicateId: Rule = {
  id: 'no-duplicate-id',
  severity: 'error',
  summary:
    'An id is used twice: by two records of a case, by two cases, or by a record and a technique of one page.',
  why: 'References and links to it would lead to only one of the two.',
  fix: 'Give one of them another id.',
  bad: [
    {
      title: 'Two records, without regard to case',
      case: 'assets:\n  - id: host\n    type: device\n    name: ws-01\n  - id: HOST\n    type: device\n    name: ws-02',
      at: ['HOST'],
    },
    {
      title: 'The number of another case',
      case: 'id: CB-1',
      files: {
        'cases/another/index.md':
          '---\nid: CB-1\ntitle: Another case\nsummary: It has the same number.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
      },
      at: ['CB-1'],
    },
  ],
  good: [
    {
      title: 'Ids by position',
      case: 'assets:\n  - type: device\n    name: ws-01\n  - type: device\n    name: ws-02',
    },
  ],
  *checkCase({ source }) {
    const seen = new Map<string, string>();
    for (const record of source.records) {
      if (record.id === null) continue;
      const key = record.id.toLowerCase();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, record.id);
      else {
        yield findingAt(source, [...record.at, 'id'], {
          message: `Unexpected second \`${record.id}\`, expected each id once in the case`,
        });
      }
    }
    const anchors = new Map(
      source.case.attack.map((row) => [row.technique.toLowerCase().replaceAll('.', '-'), row.technique]),
    );
    for (const record of allRecords(source.case)) {
      const technique = record.id === null ? undefined : anchors.get(record.id.toLowerCase());
      if (technique === undefined) continue;
      yield findingAt(source, [...record.at, 'id'], {
        message: `Unexpected id \`${record.id}\`, expected one that is not a technique of the case`,
        why: `The row of ${technique} has the same anchor on the page.`,
      });
    }
  },
  *checkContent({ cases }) {
    const seen = new Map<string, string>();
    for (const [slug, source] of cases) {
      const { id } = source.case;
      if (id === undefined) continue;
      const first = seen.get(id.toLowerCase());
      if (first === undefined) seen.set(id.toLowerCase(), slug);
      else {
        yield findingAt(source, ['id'], {
          message: `Unexpected case number \`${id}\`, which \`${first}\` already has`,
        });
      }
    }
  },
};
