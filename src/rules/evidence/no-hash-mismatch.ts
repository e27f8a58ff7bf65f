import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

const evidence = (sha256: string) =>
  `findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: evidence/a.log\n        sha256: ${sha256}`;
const files = { 'cases/example/evidence/a.log': 'a\n' };

export const noHashMismatch: Rule = {
  id: 'no-hash-mismatch',
  severity: 'error',
  summary: 'The SHA-256 of a file differs from the one in the case.',
  why: 'The file was changed after it was collected, or it is another file.',
  fix: 'Restore the file that was collected; change the hash only if the file was replaced on purpose.',
  bad: [{ title: 'A file that was changed', case: evidence('a'.repeat(64)), files, at: ['a'.repeat(64)] }],
  good: [
    {
      title: 'The file as it was, the hash in capitals',
      case: evidence('87428FC522803D31065E7BCE3CF03FE475096631E5E07BBD7A0FDE60C4CF25C7'),
      files,
    },
  ],
  *checkCase({ source, file }) {
    for (const { file: path, sha256, at } of source.case.evidence) {
      if (path === undefined || sha256 === undefined) continue;
      const facts = file(path);
      if (facts.state !== 'file' || facts.sha256 === sha256.toLowerCase()) continue;
      yield findingAt(source, [...at, 'sha256'], {
        message: `Unexpected hash of \`${path}\`, expected \`${facts.sha256}\`, which the file has`,
      });
    }
  },
};
