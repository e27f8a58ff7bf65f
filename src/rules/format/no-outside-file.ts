import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { namedFiles } from './record-paths.ts';

export const noOutsideFile: Rule = {
  id: 'no-outside-file',
  severity: 'error',
  summary: 'A path leaves the content folder, directly or by a symbolic link.',
  why: 'Otherwise a case could publish any file on the machine that builds the site.',
  fix: 'Copy the file into the folder of the case and write its path relative to that folder.',
  skippable: false,
  bad: [
    {
      title: 'A path that climbs out',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: ../../../secret.log',
      at: ['../../../secret.log'],
    },
    {
      title: 'An absolute path',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: /etc/passwd',
      at: ['/etc/passwd'],
    },
  ],
  good: [
    {
      title: 'A file of another case of the content',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: ../shared-evidence/a.log',
      files: {
        'cases/shared-evidence/a.log': 'a\n',
        'cases/shared-evidence/index.md':
          '---\ntitle: Another case\nsummary: It holds the log that two cases use.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
      },
    },
  ],
  *checkCase({ source, file }) {
    for (const { path, at } of namedFiles(source)) {
      if (file(path).state === 'outside') {
        yield findingAt(source, at, {
          message: `Unexpected path \`${path}\`, expected one inside the content folder`,
        });
      }
    }
  },
};
