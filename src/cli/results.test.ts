import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from '../../test/run/run-in-folder.ts';
import { queryDigest } from '../kql/query-digest.ts';

const path = 'content/cases/one/index.md';

const written = `---
# The head.
title: Tools were stopped on one host
summary: A script stopped the agent and opened the firewall, both for one hour.
tlp: CLEAR
severity: low
status: open
opened: 2026-01-05   # a Monday
attack_version: 19
findings:
  - title: The agent stopped
    queries:
      - title: 'Stops of the agent'   # with a comment
        purpose: hunt
        query: |
          DeviceProcessEvents
          | where FileName =~ "net.exe"
          | project Timestamp, FileName
      - {title: In one line, query: "DeviceInfo | take 1", purpose: verify} # flow
queries:
  - file: queries/all.kql   # the file
    title: >-
      All of
      them
---

The agent was stopped.
`;

const rows = 'Timestamp,FileName\r\n2026-01-04T10:30:00Z,net.exe\r\n';

function content(files: Record<string, string> = {}) {
  return folderWith({
    'content/casebook.yaml': 'title: Site\n',
    'content/cases/one/queries/all.kql': 'DeviceInfo\r\n',
    [path]: written,
    ...files,
  });
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const digest = queryDigest(
  'DeviceProcessEvents\n| where FileName =~ "net.exe"\n| project Timestamp, FileName',
);

test('rows are taken, the rest of the case stays, and a later change of the query is reported', async () => {
  const folder = content({ 'rows.csv': rows });
  const { code, stdout, stderr } = await runIn(folder, [
    'results',
    'add',
    'one',
    'q2',
    'rows.csv',
    '--ran',
    '2026-01-04T12:00Z',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(`Wrote content/cases/one/results/stops-of-the-agent.csv, 1 row
Wrote content/cases/one/index.md, in Q2:
  ran: 2026-01-04T12:00Z
  results: results/stops-of-the-agent.csv
  rows: 1
  results_of: ${digest}
`);
  const lines = `        ran: 2026-01-04T12:00Z\n        results: results/stops-of-the-agent.csv\n        rows: 1\n        results_of: ${digest}\n`;
  expect(read(folder, path)).toBe(written.replace('purpose: hunt\n', `purpose: hunt\n${lines}`));
  expect(read(folder, 'content/cases/one/results/stops-of-the-agent.csv')).toBe(rows);
  expect((await runIn(folder, ['results', 'add', 'one', 'Q2', 'rows.csv'])).stdout).toContain(
    'index.md already says so\n',
  );
  expect((await runIn(folder, ['results', 'add', 'one', 'Q2', 'rows.csv'])).stdout).toContain(
    'There already: content/',
  );
  expect((await runIn(folder, ['check'])).stdout).not.toMatch(/no-stale-results|no-mismatched|impossible/);

  const edited = read(folder, path).replace('"net.exe"', '"sc.exe"');
  const { stdout: told } = await runIn(
    content({ [path]: edited, 'content/cases/one/results/stops-of-the-agent.csv': rows }),
    ['check'],
  );
  expect(told).toMatch(
    /warning {2}no-stale-results\n {2}Unexpected text of `Q2`, expected the one that returned its results/,
  );
  expect(told).toMatch(/results\/stops-of-the-agent\.csv\n {2}2:22 {2}error {2}no-impossible-row/);
});

test('a query in one line, and one that is a file with a folded title, from answers of APIs', async () => {
  const folder = content({
    'a.json': '{"Schema":[{"Name":"DeviceId"}],"Results":[{"DeviceId":"x"},{"DeviceId":"y"}]}',
    'b.ndjson': '{"A":1}\n{"B":"=2"}\n',
  });
  expect((await runIn(folder, ['results', 'add', 'one', 'Q3', 'a.json'])).code).toBe(0);
  expect((await runIn(folder, ['results', 'add', 'one', 'Q1', 'b.ndjson'])).code).toBe(0);
  expect(read(folder, path)).toBe(
    written
      .replace(
        'purpose: verify}',
        `purpose: verify, results: results/in-one-line.csv, rows: 2, results_of: ${queryDigest('DeviceInfo | take 1')}}`,
      )
      .replace(
        '# the file\n',
        `# the file\n    results: results/all.csv\n    rows: 2\n    results_of: ${queryDigest('DeviceInfo')}\n`,
      ),
  );
  expect(read(folder, 'content/cases/one/results/in-one-line.csv')).toBe('"DeviceId"\n"x"\n"y"\n');
  expect(read(folder, 'content/cases/one/results/all.csv')).toBe('"A","B"\n"1",""\n"","=2"\n');
});

test('other rows are replaced only with --force, and --dry-run writes nothing', async () => {
  const there = 'content/cases/one/results/all.csv';
  const folder = content({ 'rows.csv': rows, [there]: 'A\n' });
  const refused = await runIn(folder, ['results', 'add', 'one', 'Q1', 'rows.csv']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    'Unexpected file `results/all.csv`, expected a file that does not exist yet',
  );
  const shown = await runIn(folder, ['results', 'add', 'one', 'Q1', 'rows.csv', '--force', '--dry-run']);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('+    results: results/all.csv\n+    rows: 1\n');
  expect(shown.stderr).toContain('Would write content/cases/one/results/all.csv, 1 row');
  expect([read(folder, path), read(folder, there)]).toEqual([written, 'A\n']);
  expect((await runIn(folder, ['results', 'add', 'one', 'Q1', 'rows.csv', '--force'])).code).toBe(0);
  expect(read(folder, there)).toBe(rows);
});

test('no row and no column: the query says so, without a file', async () => {
  const folder = content({ 'none.json': '[]' });
  const { code, stdout } = await runIn(folder, ['results', 'add', 'one', 'Q1', 'none.json']);
  expect({ code, first: stdout.split('\n')[0] }).toEqual({
    code: 0,
    first: 'No row and no column: Q1 gets no file',
  });
  expect(read(folder, path)).toContain(
    `# the file\n    rows: 0\n    results_of: ${queryDigest('DeviceInfo')}\n`,
  );
});

test.each([
  [['results'], 'Missing `add`, expected it after `results`'],
  [['results', 'add', 'one', 'Q1'], 'Missing file, expected `results add <slug> <query> <file>`'],
  [['results', 'add', 'on', 'Q1', 'rows.csv'], 'Unexpected case `on`, did you mean `one`?'],
  [['results', 'add', 'one', 'Q9', 'rows.csv'], 'Unexpected query `Q9`, expected one of `Q1`, `Q2`, `Q3`'],
  [['results', 'add', 'one', 'Q1', 'no.csv'], 'Unexpected file `no.csv`, expected one that exists'],
  [
    ['results', 'add', 'one', 'Q1', 'broken.csv'],
    'Unexpected `broken.csv`, expected rows: in line 2 a row has more or fewer',
  ],
  [['results', 'add', 'one', 'Q1', 'rows.csv', '--ran', '2026-01-04 10:30'], 'without an offset'],
])('%s', async (argv, message) => {
  const folder = content({ 'rows.csv': rows, 'broken.csv': 'a,b\n1\n' });
  const { code, stderr } = await runIn(folder, argv);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(read(folder, path)).toBe(written);
});

test('what an alias stands for is left to the author', async () => {
  const shared = written
    .replace("- title: 'Stops of the agent'", "- &q\n        title: 'Stops of the agent'")
    .replace('queries:\n  - file', 'queries:\n  - *q\n  - file');
  const folder = content({ 'rows.csv': rows, [path]: shared });
  const { code, stdout } = await runIn(folder, ['results', 'add', 'one', 'Q1', 'rows.csv']);
  expect(code).toBe(1);
  expect(stdout).toContain('its YAML cannot be changed here safely. Write into Q1:\n  results: results/');
  expect(read(folder, path)).toBe(shared);
});
