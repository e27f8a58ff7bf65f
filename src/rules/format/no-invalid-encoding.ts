import type { Rule } from '../engine/rule.ts';

/** Held while files are read. */
export const noInvalidEncoding: Rule = {
  id: 'no-invalid-encoding',
  severity: 'error',
  summary: 'A file is not text in UTF-8.',
  why: 'Read in another encoding, names, hashes and queries would silently change.',
  fix: 'Save the file as UTF-8.',
  skippable: false,
  bad: [
    {
      title: 'A byte of another encoding',
      files: { 'cases/example/index.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]) },
      at: ['\uFFFD'],
    },
  ],
  good: [{ title: 'Letters of every language', body: 'Gerät, 機器, جهاز' }],
};
