import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeUp } from '../../test/import/write-up.ts';
import { folderWith, runIn, soundCase } from '../../test/run/run-in-folder.ts';
import { pngHead } from '../../test/site/png-head.ts';

test('a write-up becomes a case, and what became of it is said', async () => {
  const folder = folderWith({ 'notes/hunt.md': writeUp, 'notes/shots/archives.png': pngHead });
  const { code, stdout, stderr } = await runIn(folder, ['import', 'notes/hunt.md']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "Wrote content/cases/threat-hunt-archives-on-laptop-07/index.md from notes/hunt.md
      2 findings, 2 queries, 2 pictures, 1 ATT&CK row, 1 asset, 1 action
      Needs a person
        tlp: the write-up does not say who may see it, so it is restricted; \`CLEAR\` publishes it
        status: the write-up names none
        opened: the write-up names no day
        summary: it is the beginning of "Scenario"; say what was found, what was done and what stays open
      Guessed
        kind, threat-hunt: the title says "hunt"
        tlp, AMBER: the write-up has no label; CLEAR publishes it
        status, open: the write-up names none
        status of R1, recommended: nothing says that it was done
        opened, 2026-11-20: the write-up names no day; this is the day of the import
        summary, Somebody reported archives on laptop-07 that nobody had…: taken from the beginning of "Scenario"
        phase of R1, containment: says "Isolate"

    Wrote casebook.yaml, which names the site
    Checked: 1 warning in 1 file
         1  warning require-technique-finding
    \`casebook check content/cases/threat-hunt-archives-on-laptop-07/index.md\` shows where, why and what to do
    "
  `);
  const file = join(folder, 'content/cases/threat-hunt-archives-on-laptop-07/index.md');
  expect(readFileSync(file, 'utf8')).toMatchInlineSnapshot(`
    "---
    title: "Threat hunt: archives on laptop-07"
    summary: Somebody reported archives on laptop-07 that nobody had asked for, and a hunt was opened on the same day. # guessed: the beginning of "Scenario"
    kind: threat-hunt # guessed: the title says "hunt"
    tlp: AMBER # guessed: the write-up has no label; CLEAR publishes it
    severity: high
    status: open # guessed: the write-up names none
    opened: 2026-11-20 # guessed: the write-up names no day; this is the day of the import
    authors: [Ada Example]
    attack_version: "19"

    assets:
      - id: A1
        type: device
        name: laptop-07

    findings:
      - id: F1
        title: 1. Look for archives
        detail: |-
          The file events were searched first.

          [Q1](#q1), [E1](#e1)

          One archive stands out, see [the second step](#f2).
        queries: [Q1]
        evidence: [E1]
        assets: [A1]
      - id: F2
        title: 2. Look for the program
        detail: "- The program was looked up:"
        queries: [Q2]
        evidence: [E2]
        assets: [A1]

    queries:
      - id: Q1
        title: 1. Look for archives
        query: |-
          DeviceFileEvents
          | where DeviceName == "laptop-07"
          | where FileName endswith ".zip"
      - id: Q2
        title: 2. Look for the program
        query: |-
          SecurityEvent
          | where Computer == "laptop-07"
          | where TimeGenerated > ago(1d)

    evidence:
      - id: E1
        type: screenshot
        file: evidence/archives.png # from shots/archives.png
        alt: One archive
      - id: E2
        type: screenshot
        url: https://pictures.example/a.png
        alt: The program

    attack:
      - technique: T1560.001
        tactic: collection

    response:
      - id: R1
        action: Isolate laptop-07
        phase: containment # guessed: says "Isolate"
        status: recommended # guessed: nothing says that it was done
    ---

    **Severity:** High
    **Analyst:** Ada Example

    ## Scenario

    Somebody reported archives on laptop-07 that nobody had asked for, and a hunt was opened on the same day.

    ## Steps taken

    ::finding{#F1}

    ::finding{#F2}

    ## MITRE ATT&CK

    | Tactic | ID | Technique |
    | --- | --- | --- |
    | Collection | **T1560.001** | Archive via Utility |

    ## Response

    - Isolate laptop-07
    "
  `);
  expect(existsSync(join(file, '../evidence/archives.png'))).toBe(true);
});

const place = 'content/cases/threat-hunt-archives-on-laptop-07/index.md';

test('nothing is overwritten unless it is asked for, and a dry run writes nothing', async () => {
  const folder = folderWith({ 'hunt.md': writeUp });
  const dry = await runIn(folder, ['import', 'hunt.md', '--dry-run', '--tlp', 'green']);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toMatch(/^---\ntitle: /);
  expect(dry.stdout).toContain('\ntlp: GREEN\n');
  expect(existsSync(join(folder, 'content'))).toBe(false);

  await runIn(folder, ['import', 'hunt.md']);
  writeFileSync(join(folder, place), 'what a person wrote');
  const again = await runIn(folder, ['import', 'hunt.md']);
  expect({ code: again.code, stderr: again.stderr }).toEqual({
    code: 1,
    stderr:
      'Not imported: hunt.md: case `threat-hunt-archives-on-laptop-07` already exists; choose another name with `--slug NAME`, or replace it with `--force`\n',
  });
  expect(readFileSync(join(folder, place), 'utf8')).toBe('what a person wrote');
  expect((await runIn(folder, ['import', 'hunt.md', '--slug', 'other'])).code).toBe(0);
  expect(existsSync(join(folder, 'content/cases/other/index.md'))).toBe(true);
  expect((await runIn(folder, ['import', 'hunt.md', '--force'])).code).toBe(0);
  expect(readFileSync(join(folder, place), 'utf8')).toMatch(/^---\ntitle: /);
});

test('one write-up that cannot be read stops none of a folder', async () => {
  const folder = folderWith({
    'hunts/a/README.md': writeUp,
    'hunts/b/README.md': writeUp,
    'hunts/binary.md': Uint8Array.from([0, 159, 146, 150]),
    'hunts/case.md': soundCase,
    'hunts/deep.md': `${'> '.repeat(500)}x\n`,
    'hunts/empty.md': '\n',
    'hunts/LICENSE.md': 'MIT',
    'hunts/utf-16.md': Uint8Array.from([0xff, 0xfe, 0x61, 0]),
    'hunts/windows.md': `\uFEFF${writeUp.replaceAll('\n', '\r\n')}`,
    'nothing/notes.txt': 'x',
  });
  const { code, stdout, stderr } = await runIn(folder, ['import', 'hunts']);
  expect(code).toBe(1);
  expect(stderr).toMatchInlineSnapshot(`
    "Not imported: hunts/binary.md: Unexpected bytes, expected text in UTF-8. Save the file as UTF-8.
    Not imported: hunts/case.md: it is already a case; copy it to \`cases/<name>/index.md\` of the content folder
    Not imported: hunts/deep.md: lists or quotes are nested more than 100 levels deep
    Not imported: hunts/empty.md: it is empty
    Not imported: hunts/utf-16.md: Unexpected UTF-16, expected text in UTF-8. Save the file as UTF-8.
    "
  `);
  expect(stdout).toContain('Skipped because of their names: LICENSE.md\n3 cases of 8 write-ups\n');
  const slugs = readdirSync(join(folder, 'content/cases'));
  expect(slugs).toEqual([1, 2, 3].map((n) => `threat-hunt-archives-on-laptop-07${n === 1 ? '' : `-${n}`}`));
  const [one, , windows] = slugs.map((slug) =>
    readFileSync(join(folder, 'content/cases', slug, 'index.md'), 'utf8'),
  );
  expect(windows).toBe(one);
  expect(await runIn(folder, ['import', 'nothing'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'No Markdown in nothing\n',
  });
});

test('what cannot be asked is refused', async () => {
  const folder = folderWith({ 'hunts/a.md': writeUp, 'hunts/b.md': writeUp });
  const said: string[] = [];
  for (const argv of [
    [],
    ['nowhere'],
    ['hunts', 'more'],
    ['hunts', '--slug', 'one'],
    ['hunts/a.md', '--slug', 'One Case'],
    ['hunts/a.md', '--tlp', 'PINK'],
  ]) {
    const { code, stderr } = await runIn(folder, ['import', ...argv]);
    expect(code).toBe(2);
    said.push(stderr.split('\n')[0] ?? '');
  }
  expect(said).toMatchInlineSnapshot(`
    [
      "casebook: Missing write-up, expected a file or folder after \`import\`",
      "casebook: Unexpected path \`nowhere\`, expected a file or folder that exists",
      "casebook: Unexpected \`more\`, expected one file or folder",
      "casebook: Unexpected \`--slug\` for 2 write-ups, expected one",
      "casebook: Unexpected \`--slug One Case\`, expected lower-case letters, digits and hyphens",
      "casebook: Unexpected \`--tlp PINK\`, expected \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\`, \`RED\`",
    ]
  `);
});
