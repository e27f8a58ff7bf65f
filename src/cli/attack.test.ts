import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../../test/run/run-in-folder.ts';

const path = 'content/cases/tools-stopped/index.md';
const site = 'content/casebook.yaml';

/** A case of 18.1 with comments, quotes of every kind and one thing of each that can happen. */
const written = `---
# The head.
title: Tools were stopped on one host
summary: A script stopped the agent and opened the firewall, both for one hour.
tlp: CLEAR
severity: low
status: open
opened: 2026-01-05   # a Monday
attack_version: 18.1 # as reported
findings:
  - title: The agent stopped
    attack: [T1562.001, "T1562.004", T1059.001]
attack:
  - technique: 'T1562.001'   # with a comment
    tactic: "defense-evasion"
    why: The service was set to disabled.
    findings: [F1]
  - tactic: defense-evasion
    technique: T1562.004
  - {technique: T1574.001, tactic: persistence, findings: [F1]}
  - technique: T1059.001
    tactic: execution
  - technique: T1685
    tactic: defense-impairment
    why: The same, from another source.
    findings: [F1]
timeline:
  - time: 2026-01-04T10:30:00Z
    event: The agent stopped
    tactic: defense-evasion
  - time: 2026-01-04T10:31:00Z
    event: A script ran
    tactic: execution
---

The agent was stopped (T1562.001). \`T1562.004\` followed.

\`\`\`text
T1562.001 in code stays unsaid
\`\`\`
`;

const read = (folder: string, file = path) => readFileSync(join(folder, file), 'utf8');

test('a case is rewritten, and what is left to a person is listed', async () => {
  const folder = folderWith({ [site]: 'title: Site\n', [path]: written });
  const { code, stdout, stderr } = await runIn(folder, ['attack', 'upgrade', '--to', '19', 'tools-stopped']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "Written
      content/cases/tools-stopped/index.md:9:17  attack_version becomes 19
      content/cases/tools-stopped/index.md:12:14  T1562.001 becomes T1685
      content/cases/tools-stopped/index.md:12:25  T1562.004 becomes T1686
      content/cases/tools-stopped/index.md:14:16  T1562.001 (defense-evasion) becomes T1685 (defense-impairment)
      content/cases/tools-stopped/index.md:19:16  T1562.004 (defense-evasion) becomes T1686 (defense-impairment)

    To decide
      content/cases/tools-stopped/index.md:20:17  T1574.001 (persistence) could be T1574.001 (execution) or T1574.001 (stealth). T1574.001 does not hold persistence in 19, and holds several others.
      content/cases/tools-stopped/index.md:30:13  defense-evasion could be stealth or defense-impairment. Which one depends on what was done.

    Worth a look
      content/cases/tools-stopped/index.md:23:16  this row is the same as the one in line 14 now, T1685 (defense-impairment); merge them
      content/cases/tools-stopped/index.md:36:24  the text names T1562.001, revoked in 19: T1685
      content/cases/tools-stopped/index.md:36:37  the text names T1562.004, revoked in 19: T1686

    Rewrote 1 file for ATT&CK 19, 2 places to decide
    "
  `);
  expect(read(folder)).toBe(
    written
      .replace('attack_version: 18.1', 'attack_version: 19')
      .replace('[T1562.001, "T1562.004"', '[T1685, "T1686"')
      .replace(
        `'T1562.001'   # with a comment\n    tactic: "defense-evasion"`,
        `'T1685'   # with a comment\n    tactic: "defense-impairment"`,
      )
      .replace(
        '- tactic: defense-evasion\n    technique: T1562.004',
        '- tactic: defense-impairment\n    technique: T1686',
      ),
  );
});

test('line ends and a byte order mark stay as they are', async () => {
  const bytes = `\uFEFF${written.replaceAll('\n', '\r\n')}`;
  const [windows, unix] = [
    folderWith({ [site]: 'title: Site\n', [path]: bytes }),
    folderWith({ [site]: 'title: Site\n', [path]: written }),
  ];
  await runIn(windows, ['attack', 'upgrade', '--to', '19']);
  await runIn(unix, ['attack', 'upgrade', '--to', '19']);
  expect(readFileSync(join(windows, path)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(read(windows)).toBe(`\uFEFF${read(unix).replaceAll('\n', '\r\n')}`);
  const again = await runIn(windows, ['attack', 'upgrade', '--to', '19']);
  expect(again).toEqual({ code: 0, stdout: 'Nothing to rewrite for ATT&CK 19\n', stderr: '' });
});

test('--dry-run shows it as a diff and writes nothing', async () => {
  const small = written.replace(
    /findings:\n[\s\S]*?\n---/,
    'attack:\n  - technique: T1055\n    tactic: defense-evasion\n---',
  );
  const folder = folderWith({ [site]: 'title: Site\nattack_version: "18.1" # for all\n', [path]: small });
  const { code, stdout, stderr } = await runIn(folder, ['attack', 'upgrade', '--to', '19', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "--- a/content/casebook.yaml
    +++ b/content/casebook.yaml
    @@ -1,2 +1,2 @@
     title: Site
    -attack_version: "18.1" # for all
    +attack_version: "19" # for all
    --- a/content/cases/tools-stopped/index.md
    +++ b/content/cases/tools-stopped/index.md
    @@ -6,10 +6,10 @@
     severity: low
     status: open
     opened: 2026-01-05   # a Monday
    -attack_version: 18.1 # as reported
    +attack_version: 19 # as reported
     attack:
       - technique: T1055
    -    tactic: defense-evasion
    +    tactic: stealth
     ---
     
     The agent was stopped (T1562.001). \`T1562.004\` followed.
    "
  `);
  expect(stderr).toMatchInlineSnapshot(`
    "Would write
      content/casebook.yaml:2:17  attack_version becomes 19
      content/cases/tools-stopped/index.md:9:17  attack_version becomes 19
      content/cases/tools-stopped/index.md:12:13  T1055 (defense-evasion) becomes T1055 (stealth)

    Worth a look
      content/cases/tools-stopped/index.md:15:24  the text names T1562.001, revoked in 19: T1685
      content/cases/tools-stopped/index.md:15:37  the text names T1562.004, revoked in 19: T1686

    Would rewrite 2 files for ATT&CK 19
    "
  `);
  expect(read(folder)).toBe(small);
});

test('a case that names no version follows casebook.yaml, or is given a line', async () => {
  const unnamed = written.replace(/^attack_version.*\n/m, '');
  const files = { [site]: 'title: Site\nattack_version: "18.1" # for all\n', [path]: unnamed };
  const all = folderWith(files);
  await runIn(all, ['attack', 'upgrade', '--to', '19']);
  expect(read(all, site)).toBe('title: Site\nattack_version: "19" # for all\n');
  expect(read(all)).not.toContain('attack_version');
  expect(read(all)).toContain("technique: 'T1685'");

  const one = folderWith(files);
  await runIn(one, ['attack', 'upgrade', '--to', '19', 'tools-stopped']);
  expect(read(one, site)).toBe(files[site]);
  expect(read(one)).toContain('opened: 2026-01-05   # a Monday\nattack_version: "19"\nfindings:');
  expect(read(one)).toContain("technique: 'T1685'");

  const nowhere = folderWith({ [site]: 'title: Site\n', [path]: unnamed });
  await runIn(nowhere, ['attack', 'upgrade', '--to', '19']);
  expect(read(nowhere)).toBe(unnamed.replace('a Monday\n', 'a Monday\nattack_version: "19"\n'));
});

test('a version that is not at hand is read as the oldest that is', async () => {
  const folder = folderWith({ [site]: 'title: Site\n', [path]: written.replace('18.1', 'v14') });
  await runIn(folder, ['attack', 'upgrade', '--to', '18.1']);
  expect(read(folder)).toBe(written);
});

test('what was upgraded and left nothing to decide passes the check', async () => {
  const clear = written.replace('  - {technique: T1574.001, tactic: persistence, findings: [F1]}\n', '');
  const folder = folderWith({ [site]: 'title: Site\n', [path]: clear });
  const { code } = await runIn(folder, ['attack', 'upgrade', '--to', '19']);
  expect(code).toBe(0);
  // The rows leave only one of the two tactics that Defense Evasion became.
  expect(read(folder)).toContain('event: The agent stopped\n    tactic: defense-impairment');
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const said: string[] = JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
  expect(said.filter((rule) => /techni|tactic|attack|parent/.test(rule))).toEqual(['no-duplicate-technique']);
});

test('what cannot be read is named, and what cannot be asked is refused', async () => {
  const folder = folderWith({
    [site]: 'title: Site\n',
    [path]: written,
    'content/cases/broken.md': 'no front matter\n',
  });
  const { code, stdout } = await runIn(folder, ['attack', 'upgrade', '--to', '19', 'broken']);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout:
      'Not read: content/cases/broken.md: Unexpected start of the file, expected front matter between two lines `---`\nNothing to rewrite for ATT&CK 19\n',
  });
  const unclear = folderWith({ [site]: 'title: [\n', [path]: written });
  expect((await runIn(unclear, ['attack', 'upgrade', '--to', '19'])).code).toBe(1);
  expect(read(unclear)).toBe(written);

  const said: string[] = [];
  for (const argv of [
    [],
    ['update'],
    ['upgrade'],
    ['upgrade', '--to', '20'],
    ['upgrade', '--to', '19', 'tool-stopped'],
  ]) {
    const refused = await runIn(folder, ['attack', ...argv]);
    expect(refused.code).toBe(2);
    said.push(refused.stderr.split('\n')[0] ?? '');
  }
  expect(said).toMatchInlineSnapshot(`
    [
      "casebook: Missing \`upgrade\`, expected it after \`attack\`",
      "casebook: Unexpected \`update\`, expected \`upgrade\`",
      "casebook: Missing \`--to VERSION\`, expected one of \`18.1\`, \`19\`",
      "casebook: Unexpected \`--to 20\`, expected one of \`18.1\`, \`19\`",
      "casebook: Unexpected case \`tool-stopped\`, did you mean \`tools-stopped\`?",
    ]
  `);
});
