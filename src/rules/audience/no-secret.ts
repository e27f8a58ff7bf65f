import type { Rule } from '../engine/rule.ts';

// Put together here, so that no scanner takes this file for one that leaks.
const token = ['ghp', 'abcdefghijklmnopqrstuvwxyz0123456789'].join('_');

export const noSecret: Rule = {
  id: 'no-secret',
  severity: 'error',
  summary: 'A text or a text file of the case contains what looks like a password, a token or a private key.',
  why: 'Once published or pushed it counts as leaked and must be replaced.',
  fix: 'Remove it, revoke it, and delete it from the history of the repository.',
  skippable: false,
  bad: [
    { title: 'A token in prose', body: `The script used ${token} to upload.`, at: ['ghp'] },
    {
      title: 'A token in a log',
      case: 'findings:\n  - title: Data was packed\n    evidence:\n      - type: log\n        file: evidence/a.log',
      files: { 'cases/example/evidence/a.log': `login ok\ntoken ${token}\n` },
      at: ['ghp'],
    },
  ],
  good: [
    {
      title: 'A token described, not shown',
      body: 'The script used a personal access token (`ghp_…`) to upload.',
    },
  ],
  *checkCase({ secrets, source }) {
    for (const { place, name } of secrets) {
      yield {
        message: `Unexpected secret (${name.toLowerCase().replaceAll('_', ' ')})`,
        place,
        slug: source.case.slug,
      };
    }
  },
};
