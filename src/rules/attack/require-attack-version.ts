import { newestVersion } from '../../attack/attack-index.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

const unversioned =
  '---\ntitle: Archive written outside its schedule\nsummary: One archive on ws-01 was written by another program than the agent.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\n---\n\nWhat the case is about.\n';

export const requireAttackVersion: Rule = {
  id: 'require-attack-version',
  severity: 'warning',
  summary: 'Neither the case nor `casebook.yaml` says which version of ATT&CK the case is written for.',
  why: 'Without it the case is checked against the newest version, so rows can become wrong although nobody changed them.',
  fix: `Add \`attack_version: "${newestVersion}"\` to the case, or to \`casebook.yaml\` for all cases that name none.`,
  bad: [{ title: 'No version anywhere', files: { 'cases/example/index.md': unversioned }, at: ['title'] }],
  good: [
    { title: 'A version in the case', case: 'attack_version: 18.1' },
    {
      title: 'A version for all cases',
      files: {
        'casebook.yaml': 'title: Examples\nattack_version: "19"\n',
        'cases/example/index.md': unversioned,
      },
    },
  ],
  *checkCase({ source, config }) {
    if (source.case.attack_version !== undefined || config.attack_version !== undefined) return;
    // A version that is there but of another type is reported while the file is read.
    if (Object.hasOwn(source.yaml.data ?? {}, 'attack_version')) return;
    yield findingAt(source, [], {
      message: 'Missing `attack_version`, expected it in the case or in `casebook.yaml`',
    });
  },
};
