import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../../test/run/run-in-folder.ts';

const flags = [
  ...['--title', 'A script: "payroll" # packed', '--tlp', 'amber', '--severity', 'low'],
  ...['--summary', 'PowerShell packed the payroll share on one laptop; no upload was found.'],
];

test('a new case passes the check, in a folder where nothing was', async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await runIn(cwd, ['new', 'archive-on-laptop', ...flags, '--id', '0042']);
  expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "Wrote content/casebook.yaml
    Wrote content/cases/archive-on-laptop/index.md
    No problems in 1 case, 0 queries
    Open it in your editor; \`casebook dev\` shows the page while you write
    ",
    }
  `);
  const file = join(cwd, 'content/cases/archive-on-laptop/index.md');
  expect(readFileSync(file, 'utf8')).toMatchInlineSnapshot(`
    "---
    title: 'A script: "payroll" # packed'
    summary: PowerShell packed the payroll share on one laptop; no upload was found.
    id: "0042"
    tlp: AMBER
    severity: low
    status: open
    opened: 2026-11-20
    attack_version: 19

    # What was found, each with the query or the evidence that shows it:
    #
    # findings:
    #   - title: PowerShell started an archiver on one device
    #     observed: 2026-03-01T22:14:07Z
    #     queries: [Q1]
    #
    # queries:
    #   - title: Archivers that PowerShell started
    #     query: |
    #       DeviceProcessEvents
    #       | where InitiatingProcessFileName =~ "powershell.exe" and FileName =~ "7z.exe"
    #
    # Other lists: assets, evidence, indicators, attack, response, timeline, references, revisions.
    # The text below the next line is prose, in Markdown.
    ---
    "
  `);
  const again = await runIn(cwd, ['check', '--max-warnings', '0']);
  expect(again).toMatchObject({ code: 0, stdout: 'No problems in 1 case, 0 queries\n' });
});

test('the records in the comments pass the check, too, once uncommented', async () => {
  const cwd = folderWith({});
  await runIn(cwd, ['new', 'x', ...flags]);
  const file = join(cwd, 'content/cases/x/index.md');
  const text = readFileSync(file, 'utf8');
  const [, records = ''] = /(# findings:\n[\s\S]+?)#\n# Other lists/.exec(text) ?? [];
  writeFileSync(file, text.replace(records, records.replace(/^# ?/gm, '')));
  expect(await runIn(cwd, ['check', '--max-warnings', '0'])).toMatchObject({
    code: 0,
    stdout: 'No problems in 1 case, 1 query\n',
  });
});

test('the version of ATT&CK is that of the site, and the settings stay as they are', async () => {
  const settings = 'title: Hunts\nattack_version: 18.1\n';
  const cwd = folderWith({ 'hunts/casebook.yaml': settings });
  const { code } = await runIn(cwd, ['new', 'x', ...flags, '--content', 'hunts']);
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'hunts/cases/x/index.md'), 'utf8')).toContain('\nattack_version: 18.1\n');
  expect(readFileSync(join(cwd, 'hunts/casebook.yaml'), 'utf8')).toBe(settings);
});

test('a version of ATT&CK that the settings get wrong is not written into the case', async () => {
  const cwd = folderWith({ 'content/casebook.yaml': 'title: Hunts\nattack_version: abc\n' });
  const { code, stdout } = await runIn(cwd, ['new', 'x', ...flags]);
  expect([code, stdout.includes('Unexpected `abc` for `attack_version`')]).toEqual([1, true]);
  expect(readFileSync(join(cwd, 'content/cases/x/index.md'), 'utf8')).toContain('\nattack_version: 19\n');
});

test.each([
  [['new'], 'Missing name of the case, expected it after `new`'],
  [
    ['new', 'On laptop'],
    'Unexpected name `On laptop` of a case, expected lower-case letters, digits and hyphens',
  ],
  [
    ['new', 'x', '--tlp', 'RED'],
    'Missing `--title`, `--summary`, `--severity`, expected as flags outside a terminal',
  ],
  [['new', 'x', 'y', ...flags], 'Unexpected `y`, expected one name'],
  [['new', 'x', ...flags, '--tlp', 'gren'], 'Did you mean `GREEN`?'],
  [
    ['new', 'x', ...flags, '--opened', '2026-02-30'],
    'Unexpected `--opened 2026-02-30`, expected a date such as `2026-03-02`',
  ],
  [
    ['new', 'x', ...flags, '--title', 'x'.repeat(201)],
    'Unexpected `--title` of 201 characters, expected at most 200 characters',
  ],
  [
    ['new', 'taken', ...flags],
    'Unexpected name `taken`, expected one that is free: `content/cases/taken` exists',
  ],
  [
    ['new', 'file', ...flags],
    'Unexpected name `file`, expected one that is free: `content/cases/file.md` exists',
  ],
])('%j is refused, and nothing is written', async (argv, message) => {
  const cwd = folderWith({ 'content/cases/taken/notes.txt': 'mine', 'content/cases/file.md': 'mine' });
  const { code, stderr } = await runIn(cwd, argv);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect((await runIn(cwd, ['check'])).stdout).toContain('Missing `casebook.yaml`');
});

test('in a terminal it asks for what is missing', async () => {
  const cwd = folderWith({ 'content/cases/taken.md': 'mine' });
  const input = new PassThrough();
  let screen = '';
  const answers: [waitsFor: string, keys: string][] = [
    ['Name of the case', 'taken\r'],
    ['`content/cases/taken.md` exists', 'night-logon\r'],
    ['Title', ' of a backup account\r'],
    ['Summary', 'The account read a share at night, as its job is to do.\r'],
    ['Severity', '\u001b[B\r'],
  ];
  const output = new Writable({
    write(chunk, _encoding, done) {
      screen += chunk;
      const [next] = answers;
      if (next !== undefined && screen.includes(next[0])) {
        answers.shift();
        screen = '';
        setTimeout(() => input.write(next[1]), 20);
      }
      done();
    },
  });
  const { code, stdout } = await runIn(cwd, ['new', '--tlp', 'GREEN'], { terminal: { input, output } });
  expect(answers).toEqual([]);
  expect({ code, stdout }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stdout": "Wrote content/casebook.yaml
    Wrote content/cases/night-logon/index.md
    No problems in 1 case, 0 queries
    Open it in your editor; \`casebook dev\` shows the page while you write
    ",
    }
  `);
  const text = readFileSync(join(cwd, 'content/cases/night-logon/index.md'), 'utf8');
  expect(text).toContain('title: Night logon of a backup account\n');
  expect(text).toContain('\nseverity: low\n');
});

test('whoever turns away from a question writes nothing', async () => {
  const cwd = folderWith({});
  const input = new PassThrough();
  const output = new Writable({
    write(_chunk, _encoding, done) {
      setTimeout(() => input.write('\u0003'), 20);
      done();
    },
  });
  const { code } = await runIn(cwd, ['new', 'x'], { terminal: { input, output } });
  expect(code).toBe(130);
  expect((await runIn(cwd, ['check'])).stderr).toContain('expected a folder that exists');
});
