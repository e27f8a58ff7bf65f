import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../../../test/run/run-in-folder.ts';
import { createQueryAnalyser } from '../../kql/query-analyser.ts';
import { openWorkspace, type Workspace } from '../../workspace.ts';

const analyser = createQueryAnalyser();
afterAll(() => analyser.close());

const caseText = (title: string, body: string, tlp = 'CLEAR') => `---
title: ${title}
summary: What ${title} did on that day, told for whoever looks after it.
tlp: ${tlp}
severity: low
status: open
opened: 2026-01-05
attack_version: 19
---

${body}
`;

const link =
  'As in [the other case](../other/index.md#what-happened), by [its log](../other/evidence/a.log).';

function open(content: string) {
  return openWorkspace({ content, cwd: content, now: '2026-06-01T00:00:00Z', cache: null, analyser });
}

async function watched() {
  const content = folderWith({
    'casebook.yaml': 'title: Live\n',
    'cases/one/index.md': caseText('One device', link),
    'cases/other/index.md': caseText('Another device', '## What happened\n\nNothing.'),
    'cases/other/evidence/a.log': 'a\n',
    'cases/third/index.md': caseText('A third device', 'Nothing.'),
  });
  const workspace = (await open(content)) as Workspace;
  onTestFinished(() => workspace.close());
  return {
    content,
    /** What is said after a change, which is what a new check says too. */
    async after(changed: readonly string[]): Promise<string[]> {
      await workspace.refresh(changed.map((path) => join(content, path)));
      const live = await workspace.check();
      const fresh = (await open(content)) as Workspace;
      const anew = await fresh.check();
      await fresh.close();
      expect(live).toEqual(anew);
      return live.diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`);
    },
  };
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('a case that another one links to is renamed, and renamed back', async () => {
  const { content, after } = await watched();
  expect(await after([])).toEqual([]);
  renameSync(join(content, 'cases/other'), join(content, 'cases/others'));
  expect(await after(['cases/other', 'cases/others', 'cases/others/index.md'])).toEqual([
    'cases/one/index.md no-broken-link Unexpected link to case `other`, expected one that exists, did you mean `others`?',
    'cases/one/index.md no-broken-link Unexpected link to `../other/evidence/a.log`, expected a file that exists, did you mean `../others/evidence/a.log`?',
  ]);
  renameSync(join(content, 'cases/others'), join(content, 'cases/other'));
  expect(await after(['cases/other', 'cases/others'])).toEqual([]);
});

test('a new case is a better guess for a link that leads nowhere', async () => {
  const { content, after } = await watched();
  rmSync(join(content, 'cases/other'), { recursive: true });
  expect((await after(['cases/other']))[0]).not.toContain('did you mean');
  write(join(content, 'cases/othr/index.md'), caseText('Another device', 'Nothing.'));
  expect((await after(['cases/othr', 'cases/othr/index.md']))[0]).toContain('did you mean `othr`?');
});

test('a heading, a label, a file and a title of another case change', async () => {
  const { content, after } = await watched();
  await after([]);
  const other = join(content, 'cases/other/index.md');
  write(other, caseText('Another device', '## What happens\n\nNothing.'));
  expect(await after(['cases/other/index.md'])).toEqual([
    'cases/one/index.md no-broken-anchor Unexpected place `#what-happened` of `other`, expected a record, a technique or a heading, did you mean `#what-happens`?',
  ]);
  write(other, caseText('Another device', '## What happened\n\nNothing.', 'RED'));
  expect(await after(['cases/other/index.md'])).toEqual([
    'cases/one/index.md no-stricter-reference Unexpected reference to `other`, which is `RED`, from `CLEAR` content, expected the same label or a laxer one',
  ]);
  write(other, caseText('A third device', '## What happened\n\nNothing.'));
  expect(await after(['cases/other/index.md'])).toEqual([
    'cases/third/index.md no-duplicate-title Unexpected title, which `other` already has, expected one of its own',
  ]);
  write(other, caseText('Another device', '## What happened\n\nNothing.'));
  rmSync(join(content, 'cases/other/evidence/a.log'));
  expect(await after(['cases/other/index.md', 'cases/other/evidence/a.log'])).toEqual([
    'cases/one/index.md no-broken-link Unexpected link to `../other/evidence/a.log`, expected a file that exists',
  ]);
  write(join(content, 'cases/other/evidence/a.log'), 'a\n');
  expect(await after(['cases/other/evidence/a.log'])).toEqual([]);
});

test('settings, a second file of a case and one that is not a case any more', async () => {
  const { content, after } = await watched();
  await after([]);
  write(
    join(content, 'casebook.yaml'),
    'title: Live\nredactions:\n  - find: Third\n    replace: NTH\n  - find: Forth\n    replace: NTH\n',
  );
  expect(await after(['casebook.yaml'])).toEqual([
    'casebook.yaml no-unused-redaction Unexpected redaction 2, which matches nothing, expected text that appears in the content',
    'cases/third/index.md no-redacted-file-name Unexpected name `third` of a case, which redaction 1 of `casebook.yaml` matches, expected one without that text',
  ]);
  write(join(content, 'cases/third.md'), caseText('A third device', 'The forth time.'));
  expect(await after(['cases/third.md'])).toEqual([
    'casebook.yaml no-unused-redaction Unexpected redaction 2, which matches nothing, expected text that appears in the content',
    'cases/third.md no-duplicate-id Unexpected second case `third`, expected `third/index.md` or `third.md`',
    'cases/third/index.md no-redacted-file-name Unexpected name `third` of a case, which redaction 1 of `casebook.yaml` matches, expected one without that text',
  ]);
  rmSync(join(content, 'cases/third/index.md'));
  expect(await after(['cases/third/index.md'])).toEqual([
    'cases/third.md no-redacted-file-name Unexpected name `third` of a case, which redaction 1 of `casebook.yaml` matches, expected one without that text',
    'cases/third/index.md no-missing-file Missing `index.md`, expected it in the folder of a case',
  ]);
  rmSync(join(content, 'cases/third'), { recursive: true });
  expect(await after(['cases/third'])).toEqual([
    'cases/third.md no-redacted-file-name Unexpected name `third` of a case, which redaction 1 of `casebook.yaml` matches, expected one without that text',
  ]);
});
