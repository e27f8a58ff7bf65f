import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith, runIn, soundCase } from '../../test/run/run-in-folder.ts';

const site = { 'content/casebook.yaml': 'title: Cases of a lab\n' };
const laidOut = { 'content/casebook.yaml': 'title: Cases of a lab\nrules:\n  kql-format: info\n' };
const wrongCase = soundCase.replace('severity: low', 'severity: lo').replace('verdict:', 'verdikt:');
const looseQuery = soundCase.replace(
  '---\n\nThe',
  `findings:
  - title: Mail was forwarded
    queries: [Q1]
queries:
  - title: Rules  # as it ran
    query: |
      OfficeActivity
      | where Operation=="New-InboxRule"
    platform: sentinel
---

The`,
);

test('sound content', async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': soundCase });
  expect(await runIn(folder, ['check'])).toEqual({
    code: 0,
    stdout: 'No problems in 1 case, 0 queries\n',
    stderr: '',
  });
});

test('wrong content is code 1 with places, whichever folder it lies in', async () => {
  const folder = folderWith({
    'my notes/casebook.yaml': 'title: Notes\ntitel: x\n',
    'my notes/cases/one/index.md': wrongCase,
    'my notes/cases/two.md': soundCase.replace('Forwarding', 'Another forwarding'),
  });
  const { code, stdout, stderr } = await runIn(folder, ['check', '--content', 'my notes']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "my notes/casebook.yaml
      2:1  error  no-unknown-key
      Unexpected key \`titel\` in a site, did you mean \`title\`?

        1 │ title: Notes
      > 2 │ titel: x
          │ ^^^^^

      Why  A misspelt key would silently be left out of the page.
      Fix  Write \`title\`.

    my notes/cases/one/index.md
      5:11  error  no-invalid-value
      Unexpected \`lo\` for \`severity\`, expected \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\`

        3 │ summary: A rule forwarded invoices to an address outside; it was removed on the same day.
        4 │ tlp: CLEAR
      > 5 │ severity: lo
          │           ^^
        6 │ status: closed

      Why  The vocabulary is closed, so that lists, filters and exports mean the same everywhere.
      Fix  Write \`low\`.

      7:1  error  no-unknown-key
      Unexpected key \`verdikt\` in a case, did you mean \`verdict\`?

      > 7 │ verdikt: benign-positive
          │ ^^^^^^^

      Fix  Write \`verdict\`.

    3 errors in 2 files
    "
  `);

  const elsewhere = await runIn('/', ['check', '--format=json', '--content', join(folder, 'my notes')]);
  expect(elsewhere.code).toBe(1);
  const { summary, diagnostics } = JSON.parse(elsewhere.stdout);
  expect(summary).toEqual({ cases: 2, queries: 0, errors: 3, warnings: 0, infos: 0 });
  expect(diagnostics[0].file).toBe(`${folder.slice(1)}/my notes/casebook.yaml`);
});

test('paths limit what is checked', async () => {
  const folder = folderWith({
    ...site,
    'outside.md': '',
    'content/cases/one/index.md': wrongCase,
    'content/cases/two.md': soundCase.replace('Forwarding', 'Second'),
  });
  expect((await runIn(folder, ['check', 'content/cases/two.md'])).stdout).toBe(
    'No problems in 1 case, 0 queries\n',
  );
  expect((await runIn(folder, ['check', './content/cases/one'])).code).toBe(1);
  expect((await runIn(join(folder, 'content'), ['check', 'cases/two.md', '--content', '.'])).code).toBe(0);
  for (const path of ['outside.md', '..', 'content/cases/three.md']) {
    const { code, stdout, stderr } = await runIn(folder, ['check', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(
        `^casebook: Unexpected path \`${path}\`, expected one (that exists|in the content folder)\n`,
      ),
    );
  }
});

test('a folder without cases is wrong content', async () => {
  expect(await runIn(folderWith(site), ['check'])).toMatchObject({ code: 1, stderr: '' });
});

test('warnings pass unless there are more than --max-warnings', async () => {
  const folder = folderWith({
    ...site,
    'content/cases/one.md': soundCase.replace(
      '---\n\n',
      'evidence:\n  - type: other\n    url: https://siem.example/1\n---\n\n',
    ),
  });
  expect((await runIn(folder, ['check'])).code).toBe(0);
  expect((await runIn(folder, ['check', '--max-warnings', '1'])).code).toBe(0);
  const { code, stderr } = await runIn(folder, ['check', '--max-warnings', '0']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '1 warning, expected at most 0\n' });
});

test('github gets annotations, and the summary of the job when there is a place for it', async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': wrongCase, 'summary.md': 'before\n' });
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const { code, stdout } = await runIn(folder, ['check', '--format', 'github'], { env });
  expect(code).toBe(1);
  expect(stdout).toContain('::error file=content/cases/one.md,line=');
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(
    /^before\n## Casebook\n\n2 errors in 1 file\n/,
  );
});

test("layout is nobody's business until `casebook.yaml` says so", async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': looseQuery });
  expect((await runIn(folder, ['check'])).stdout).toBe('No problems in 1 case, 1 query\n');
});

test('--dry-run shows a diff and writes nothing; --fix does it, once', { timeout: 120_000 }, async () => {
  const folder = folderWith({ ...laidOut, 'content/cases/one.md': looseQuery });
  const text = () => readFileSync(join(folder, 'content/cases/one.md'), 'utf8');

  const dry = await runIn(folder, ['check', '--dry-run']);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toMatchInlineSnapshot(`
    "--- a/content/cases/one.md
    +++ b/content/cases/one.md
    @@ -14,7 +14,7 @@
       - title: Rules  # as it ran
         query: |
           OfficeActivity
    -      | where Operation=="New-InboxRule"
    +      | where Operation == "New-InboxRule"
         platform: sentinel
     ---
     
    "
  `);
  expect(dry.stderr).toMatchInlineSnapshot(`
    "Would fix 1 problem in 1 file
      content/cases/one.md: kql-format
    "
  `);
  expect(text()).toBe(looseQuery);

  const fixed = await runIn(folder, ['check', '--fix']);
  expect(fixed.code).toBe(0);
  expect(fixed.stdout).toMatchInlineSnapshot(`
    "Fixed 1 problem in 1 file
      content/cases/one.md: kql-format

    No problems in 1 case, 1 query
    "
  `);
  expect(text()).toBe(looseQuery.replace('=="', ' == "'));

  const again = await runIn(folder, ['check', '--fix', '--format', 'json']);
  expect(again.stderr).toBe('Nothing to fix\n\n');
  expect(JSON.parse(again.stdout).diagnostics).toEqual([]);
});

test('--format line prints one line each, errors first, and --quiet errors only', async () => {
  const folder = folderWith({
    ...site,
    'content/cases/one.md': `${soundCase.replace('status: closed', 'status: open\nclosed: 2026-11-03')}\n![](x.png)\n`,
    'content/cases/two.md': wrongCase.replace('Forwarding', 'Another forwarding'),
  });
  const line = await runIn(folder, ['check', '--format', 'line']);
  expect({ ...line }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "",
      "stdout": "content/cases/one.md:15:1: error no-broken-link: Unexpected picture \`x.png\`, expected a file that exists
    content/cases/two.md:5:11: error no-invalid-value: Unexpected \`lo\` for \`severity\`, expected \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\`
    content/cases/two.md:7:1: error no-unknown-key: Unexpected key \`verdikt\` in a case, did you mean \`verdict\`?
    content/cases/one.md:6:9: warning no-contradicting-status: Unexpected status \`open\` of a case with \`closed: 2026-11-03\`, expected \`closed\`
    content/cases/one.md:15:1: warning require-alt: Unexpected picture \`x.png\` without alt text, expected what it shows
    ",
    }
  `);
  const quiet = await runIn(folder, ['check', '--format', 'line', '--quiet']);
  expect(quiet.stdout).toBe(line.stdout.replaceAll(/.*: warning .*\n/g, ''));
  expect((await runIn(folder, ['check', '--quiet'])).stdout).toMatchInlineSnapshot(`
    "content/cases/one.md
      15:1  error  no-broken-link
      Unexpected picture \`x.png\`, expected a file that exists

        13 │ The rule was made by its owner.
        14 │
      > 15 │ ![](x.png)
           │ ^^^^^^^^^^

      Why  On the page it would be plain text or nothing, and readers could not find what it refers to.
      Fix  Write a path relative to the folder of the case, \`../other-case/index.md\`, or a full address.

    content/cases/two.md
      5:11  error  no-invalid-value
      Unexpected \`lo\` for \`severity\`, expected \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\`

        3 │ summary: A rule forwarded invoices to an address outside; it was removed on the same day.
        4 │ tlp: CLEAR
      > 5 │ severity: lo
          │           ^^
        6 │ status: closed

      Why  The vocabulary is closed, so that lists, filters and exports mean the same everywhere.
      Fix  Write \`low\`.

      7:1  error  no-unknown-key
      Unexpected key \`verdikt\` in a case, did you mean \`verdict\`?

        5 │ severity: lo
        6 │ status: closed
      > 7 │ verdikt: benign-positive
          │ ^^^^^^^
        8 │ opened: 2026-11-02

      Why  A misspelt key would silently be left out of the page.
      Fix  Write \`verdict\`.

    3 errors in 2 files
    "
  `);
  const json = JSON.parse((await runIn(folder, ['check', '--quiet', '--format', 'json'])).stdout);
  expect(json.summary).toEqual({ cases: 2, queries: 0, errors: 3, warnings: 0, infos: 0 });

  writeFileSync(
    join(folder, 'content/cases/one.md'),
    soundCase.replace('status: closed', 'status: open\nclosed: 2026-11-03'),
  );
  const only = await runIn(folder, ['check', 'content/cases/one.md', '--quiet', '--max-warnings', '0']);
  expect(only).toEqual({
    code: 1,
    stdout: 'No errors in 1 case, 0 queries\n',
    stderr: '1 warning, expected at most 0\n',
  });
  expect((await runIn(folder, ['check', 'content/cases/one.md', '--format', 'line', '--quiet'])).stdout).toBe(
    '',
  );
});

test('--explain shows a rule with its examples', async () => {
  const { code, stdout } = await runIn('/', ['check', '--explain', 'require-key']);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "require-key  error, cannot be skipped

    A required key is missing.

    Why  Without it the page would leave out something every reader needs.
    Fix  Add the key.

    Wrong  A device without a name
      assets:
        - type: device

    Wrong  A query without a text
      queries:
        - title: Archives

    Right  A device with a name
      assets:
        - type: device
          name: ws-01
    "
  `);
});

test('--watch says what is wrong at the moment, until it is stopped', async () => {
  const folder = folderWith({ ...site, 'content/cases/one.md': soundCase });
  const stop = new AbortController();
  const stdout = captured();
  const ran = runIn(folder, ['check', '--watch'], { stdout, signal: stop.signal });
  const sound = 'No problems in 1 case, 0 queries\n';
  await expect.poll(() => stdout.text(), { timeout: 10_000 }).toBe(sound);
  appendFileSync(join(folder, 'content/cases/one.md'), '\n::query{#Q7}\n');
  await expect.poll(() => stdout.text(), { timeout: 10_000 }).toContain('1 error in 1 file\n');
  writeFileSync(join(folder, 'content/cases/one.md'), soundCase);
  await expect
    .poll(() => stdout.text().endsWith(sound) && stdout.text() !== sound, { timeout: 10_000 })
    .toBe(true);
  stop.abort();
  expect((await ran).code).toBe(0);
});

test('inside a content folder it says how that is named', async () => {
  const cwd = folderWith({ 'casebook.yaml': 'title: Hunts\n', 'cases/one.md': soundCase });
  const { code, stderr } = await runIn(cwd, ['check']);
  expect(code).toBe(2);
  expect(stderr).toContain('This folder is one: name it with `--content .`.');
  expect((await runIn(cwd, ['check', '--content', '.'])).code).toBe(0);
});
