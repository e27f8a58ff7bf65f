import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { namedFiles } from './record-paths.ts';

export const noMissingFile: Rule = {
  id: 'no-missing-file',
  severity: 'error',
  summary: 'A file that a case names is missing, or `casebook.yaml` is, or there are no cases.',
  why: 'The page would show a broken picture, or a claim without its proof.',
  fix: 'Add the file, or write the path relative to the folder of the case.',
  bad: [
    {
      title: 'A screenshot that is not there',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: screenshot\n        file: evidence/none.png\n        alt: A table',
      at: ['evidence/none.png'],
    },
    {
      title: 'Different upper and lower case, which only some file systems find',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: Evidence/a.log',
      files: { 'cases/example/evidence/a.log': 'a\n' },
      at: ['Evidence/a.log'],
    },
  ],
  good: [
    {
      title: 'A file of the case',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: evidence/a.log',
      files: { 'cases/example/evidence/a.log': 'a\n' },
    },
  ],
  *checkCase({ source, file }) {
    for (const { path, at } of namedFiles(source)) {
      const facts = file(path);
      if (facts.state === 'missing') {
        yield findingAt(source, at, {
          message: `Missing file \`${path}\`, expected it in the folder of the case${facts.near === null ? '' : `, did you mean \`${facts.near}\`?`}`,
          fix: facts.near === null ? noMissingFile.fix : `Write \`${facts.near}\`, or add the file.`,
        });
      } else if (facts.state === 'folder') {
        yield findingAt(source, at, { message: `Unexpected folder \`${path}\`, expected a file` });
      } else if (facts.state === 'unreadable') {
        yield findingAt(source, at, {
          message: `Unexpected file \`${path}\`, ${facts.reason}, expected a readable file`,
        });
      }
    }
  },
};
