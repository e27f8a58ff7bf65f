import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../../test/run/run-in-folder.ts';

const site = { 'content/casebook.yaml': 'title: Site\nurl: https://lab.example\n' };

const one = soundCase.replace(
  '---\n\nThe rule',
  `indicators:
  - { type: domain, value: "mail[.]bad.example", role: attacker }
  - { type: file-name, value: "=1+1.exe", tlp: AMBER }
queries:
  - title: Rules that forward
    query: |
      CloudAppEvents
      | where ActionType == "New-InboxRule"
findings:
  - title: A rule forwarded invoices
    queries: [Q1]
    indicators: [I1]
response:
  - { action: Remove the rule, status: done, completed: 2026-11-02 }
---

The rule`,
);

test('one case goes to stdout, what is said of it to stderr', async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': one });
  const csv = await runIn(folder, ['export', 'one', '--format', 'csv']);
  expect(csv).toEqual({
    code: 0,
    stdout:
      'case,id,type,value,role,description,first_seen,last_seen,findings,tlp\r\n' +
      'one,I1,domain,mail.bad.example,attacker,,,,F1,TLP:CLEAR\r\n',
    stderr: 'Withheld from CLEAR: 1 record\n',
  });
  const kql = await runIn(folder, ['export', 'one', '--format', 'kql', '--audience', 'AMBER']);
  expect(kql.stderr).toBe('');
  expect(kql.stdout).toMatchInlineSnapshot(`
    "// Forwarding rule in a shared mailbox
    // TLP:AMBER
    // https://lab.example/cases/one/

    // Q1 Rules that forward
    // defender-xdr, TLP:CLEAR
    // F1 A rule forwarded invoices
    CloudAppEvents
    | where ActionType == "New-InboxRule"
    "
  `);
  const json = JSON.parse((await runIn(folder, ['export', 'one', '--format', 'json'])).stdout);
  expect(json.findings[0].queries).toEqual(['Q1']);
  expect(json.indicators.map(({ value }: { value: string }) => value)).toEqual(['mail.bad.example']);
});

test('all cases go into one text, or into a folder each', async () => {
  const folder = folderWith({
    ...site,
    'content/cases/one.md': one,
    'content/cases/two.md': one.replace(/title: .*/, 'title: Another'),
    'content/cases/three.md': soundCase.replace(/title: .*/, 'title: A third\ndraft: true'),
    'content/cases/four.md': soundCase.replace(/title: .*/, 'title: A fourth'),
  });
  const csv = await runIn(folder, ['export', 'all', '--format', 'csv']);
  expect(csv.stdout.split('\r\n').map((row) => row.split(',', 2).join(' '))).toEqual([
    'case id',
    'one I1',
    'two I1',
    '',
  ]);
  expect(csv.stderr).toBe('four has no indicators\nWithheld from CLEAR: 1 draft, 2 records\n');
  const files = await runIn(folder, ['export', 'all', '--format', 'csv', '--out', 'out']);
  expect({ ...files, stdout: files.stdout.replace(/[\d.]+ KB/, '# KB') }).toEqual({
    code: 0,
    stdout:
      'out/one/indicators.csv\nout/two/indicators.csv\nExported 2 files (# KB) to out\nfour has no indicators\nWithheld from CLEAR: 1 draft, 2 records\n',
    stderr: '',
  });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['one', 'two']);
});

test('a row is labelled with what is kept in it for the audience', async () => {
  const folder = folderWith({
    'content/casebook.yaml':
      'title: Site\nredactions:\n  - { find: mail.bad, replace: HOST, keep_for: GREEN }\n',
    'content/cases/one.md': one,
  });
  const rows = async (level: string) => {
    const { stdout } = await runIn(folder, ['export', 'one', '--format', 'csv', '--audience', level]);
    return stdout.split('\r\n').slice(1, -1);
  };
  expect(await rows('CLEAR')).toEqual(['one,I1,domain,HOST.example,attacker,,,,F1,TLP:CLEAR']);
  expect(await rows('AMBER')).toEqual([
    'one,I1,domain,mail.bad.example,attacker,,,,F1,TLP:GREEN',
    "one,I2,file-name,'=1+1.exe,,,,,,TLP:AMBER",
  ]);
});

test('nothing is replaced unless told so', async () => {
  const folder = folderWith({
    ...site,
    'content/cases/one.md': one,
    'content/cases/two.md': one.replace(/title: .*/, 'title: Another'),
  });
  const into = ['export', 'all', '--format', 'csv', '--out', 'out'];
  const mine = join(folder, 'out/two/indicators.csv');
  mkdirSync(join(folder, 'out/two'), { recursive: true });
  writeFileSync(mine, 'mine');
  const refused = await runIn(folder, into);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatchInlineSnapshot(`
    "casebook: Unexpected \`out/two/indicators.csv\` in the folder, expected no other file of that name
    Nothing was written. Name another folder, or replace what is there with \`--force\`.
    \`casebook export --help\` says more.
    "
  `);
  expect(readdirSync(join(folder, 'out'))).toEqual(['two']);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  expect((await runIn(folder, [...into, '--force'])).code).toBe(0);
  expect(readFileSync(mine, 'utf8')).toContain('two,I1');
  expect((await runIn(folder, into)).stdout).toContain('to out, 2 of them unchanged');
});

test('what may not be exported is not', async () => {
  const folder = folderWith({
    ...site,
    'content/cases/one.md': one,
    'content/cases/draft.md': soundCase.replace(/title: .*/, 'title: A draft\ndraft: true'),
    'content/cases/secret.md': soundCase.replace(/title: .*/, 'title: A secret').replace('CLEAR', 'RED'),
  });
  const said: string[] = [];
  for (const slug of ['draft', 'secret']) {
    const refused = await runIn(folder, ['export', slug, '--format', 'csv']);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    said.push(refused.stderr);
  }
  expect(said).toMatchInlineSnapshot(`
    [
      "Nothing was exported: \`draft\` is a draft; remove \`draft: true\` when it is ready
    ",
      "Nothing was exported: \`secret\` is TLP:RED, and this is for CLEAR; \`--audience RED\` writes for those who may see it
    ",
    ]
  `);
  writeFileSync(join(folder, 'content/cases/one.md'), one.replace('CLEAR', 'BLUE'));
  for (const more of [[], ['--out', 'out']]) {
    const wrong = await runIn(folder, ['export', 'secret', '--format', 'csv', '--audience', 'RED', ...more]);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout + wrong.stderr).toContain('no-invalid-value');
    expect(wrong.stderr).toContain('Nothing was exported\n');
    expect(readdirSync(folder)).toEqual(['content']);
  }
});

test('wrong words are answered with the right ones', async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': one, 'file.txt': '' });
  const said: string[] = [];
  for (const argv of [
    [],
    ['one'],
    ['one', 'two', '--format', 'csv'],
    ['oen', '--format', 'csv'],
    ['else', '--format', 'csv'],
    ['one', '--format', 'cvs'],
    ['one', '--format', 'csv', '--out', 'content/x'],
    ['one', '--format', 'csv', '--out', 'file.txt'],
  ]) {
    const refused = await runIn(folder, ['export', ...argv]);
    expect(refused.code).toBe(2);
    said.push(refused.stderr.split('\n').slice(0, -2).join(' '));
  }
  expect(said).toMatchInlineSnapshot(`
    [
      "casebook: Missing case, expected its slug or \`all\`",
      "casebook: Missing \`--format FORMAT\`, expected one of \`json\`, \`csv\`, \`kql\`, \`stix\`, \`misp\`, \`sentinel\`, \`navigator\`, \`markdown\`, \`html\`, \`pdf\`",
      "casebook: Unexpected \`two\`, expected one case or \`all\`",
      "casebook: Unexpected case \`oen\`, did you mean \`one\`?",
      "casebook: Unexpected case \`else\`, expected the name of one in \`cases/\`, or \`all\`",
      "casebook: Unexpected \`--format cvs\`, expected \`json\`, \`csv\`, \`kql\`, \`stix\`, \`misp\`, \`sentinel\`, \`navigator\`, \`markdown\`, \`html\`, \`pdf\` Did you mean \`csv\`?",
      "casebook: Unexpected \`--out content/x\`: it lies in the content folder Name another folder.",
      "casebook: Unexpected \`--out file.txt\`: it is not a folder",
    ]
  `);
});
