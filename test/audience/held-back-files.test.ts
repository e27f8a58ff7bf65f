import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../run/run-in-folder.ts';
import { builtSite } from '../site/built-site.ts';

const secret = Buffer.from([0xcc, 0xfe, 0xeb, 0xeb, 0xe5, 0xf0]);
const content = {
  'casebook.yaml': 'title: Files\nredactions:\n  - { find: Müller, replace: PERSON }\n',
  'cases/main/index.md': `---
title: A log in an old code
summary: One log is in a code of one byte a character, another is plain text that names a person.
tlp: CLEAR
severity: low
status: open
opened: 2026-05-04
attack_version: 19
evidence:
  - { id: E1, type: log, file: "evidence/old\\e[31m.log" }
  - { id: E2, type: log, file: evidence/plain.log }
findings:
  - { title: The logs were kept, evidence: [E1, E2] }
---
`,
  'cases/main/evidence/old\x1b[31m.log': new Uint8Array(Buffer.concat([Buffer.from('user '), secret])),
  'cases/main/evidence/plain.log': 'user Müller\n',
};
const told = (done: string) =>
  `Not ${done}, because it may not be plain text and so cannot be redacted: cases/main/evidence/old␛[31m.log\n`;

test('build names each file that it holds back, and the site has none of its bytes', async () => {
  const { said, files, bytes } = await builtSite(content);
  expect(said).toContain(told('published'));
  expect(said).not.toContain('plain.log');
  expect(files).toContain('cases/main/evidence/plain.log');
  expect(files.filter((file) => bytes(file).includes(secret))).toEqual([]);
  expect(bytes('cases/main/evidence/plain.log').toString()).toBe('user PERSON\n');
}, 300_000);

test('export names each file that it holds back', async () => {
  const cwd = folderWith(
    Object.fromEntries(Object.entries(content).map(([path, file]) => [`content/${path}`, file])),
  );
  const { code, stdout, stderr } = await runIn(cwd, [
    'export',
    'main',
    '--format',
    'markdown',
    '--out',
    join(cwd, 'out'),
  ]);
  expect(code, stderr).toBe(0);
  expect(stdout + stderr).toContain(told('exported'));
});
