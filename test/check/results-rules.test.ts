import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { queryDigest } from '../../src/kql/query-digest.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

interface Json {
  diagnostics: {
    rule: string;
    message: string;
    file: string;
    range: { start: { line: number; column: number } } | null;
  }[];
}

interface Held {
  query: string;
  csv: string;
}

/** What `casebook check` says of rows that their queries cannot have returned, each as `line:column cell`, by query. */
async function impossible(held: readonly Held[]): Promise<string[][]> {
  const records = held.map(({ query }, at) => {
    const block = query.split('\n').map((line) => `          ${line}\n`);
    return `      - title: Query ${at}\n        results: results/${at}.csv\n        query: |\n${block.join('')}`;
  });
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases\n',
    'content/cases/a.md': soundCase.replace(
      'attack_version: "19"\n',
      `attack_version: "19"\nfindings:\n  - title: What was looked for\n    queries:\n${records.join('')}`,
    ),
    ...Object.fromEntries(held.map(({ csv }, at) => [`content/cases/a/results/${at}.csv`, csv])),
  });
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as Json;
  expect(diagnostics.filter(({ rule }) => /kql-|unknown|broken/.test(rule) && rule !== 'kql-format')).toEqual(
    [],
  );
  return held.map((_, at) =>
    diagnostics
      .filter(
        ({ rule, file }) => rule === 'no-impossible-row' && file === `content/cases/a/results/${at}.csv`,
      )
      .map(({ message, range }) => {
        const cell = /^Unexpected (empty cell|`([^`]*)`)/.exec(message);
        return `${range?.start.line}:${range?.start.column} ${cell?.[2] ?? cell?.[1]}`;
      }),
  );
}

const processes = (condition: string, after = 'project Timestamp, FileName, ProcessId') =>
  `DeviceProcessEvents\n| where ${condition}\n| ${after}`;
const csv = (...rows: string[]) => `Timestamp,FileName,ProcessId\n${rows.join('\n')}\n`;
const day = '2026-01-04T10:30:00Z';

test('a row that breaks a condition is reported at its cell', async () => {
  expect(
    await impossible([
      { query: processes('FileName == "a.exe"'), csv: csv(`${day},a.exe,4`, `${day},A.exe,4`, `${day},,4`) },
      { query: processes('FileName =~ "a.exe"'), csv: csv(`${day},A.EXE,4`, `${day},"b.exe",4`) },
      { query: processes('FileName !in~ ("a.exe", "b.exe")'), csv: csv(`${day},B.exe,4`, `${day},c.exe,4`) },
      {
        query: processes('FileName has "power"'),
        csv: csv(`${day},power.exe,4`, `${day},powershell.exe,4`, `${day},a-power_b,4`),
      },
      {
        query: processes('FileName !has "cmd" and FileName !contains "x"'),
        csv: csv(`${day},a cmd.b,4`, `${day},axb,4`, `${day},cmdlet,4`),
      },
      {
        query: processes('ProcessId between (10 .. 20) and ProcessId != 15'),
        csv: csv(`${day},a,10`, `${day},a,9`, `${day},a,15`, `${day},a,`),
      },
      {
        query: processes('Timestamp between (datetime(2026-01-04T10:30:00.5Z) .. 1h)'),
        csv: csv(
          '2026-01-04T10:30:00Z,a,1',
          '2026-01-04T10:30:00.4999999Z,a,1',
          '2026-01-04T12:30:00+01:00,a,1',
          '2026-01-04T10:31:00+02:00,a,1',
          '4/1/2026 09:00,a,1',
        ),
      },
      {
        query: processes('Timestamp > datetime(2026-01-04)').replace('Timestamp, ', 'Timestamp, '),
        csv: csv('2026-01-03 10:00:00,a,1').replace('Timestamp', '"Timestamp [UTC]"'),
      },
      {
        query: processes(
          'FileName == "a.exe" and ProcessId > 4',
          'summarize arg_max(Timestamp, *) by DeviceName',
        ),
        csv: 'DeviceName,FileName,ProcessId\r\nx,"b\r\nc",5\r\ny,a.exe,4\r\n',
      },
      {
        query:
          'let names = dynamic(["a.exe"]);\nlet Found = DeviceProcessEvents | where FileName in (names);\nFound\n| project Timestamp, File = FileName, ProcessId',
        csv: `Timestamp,File,ProcessId\n${day},b.exe,1\n`,
      },
      {
        query: 'DeviceNetworkEvents\n| where RemoteUrl == "bad.example"\n| project RemoteUrl',
        csv: 'RemoteUrl\nbad[.]example\ngood.example\n',
      },
    ]),
  ).toEqual([
    ['3:22 A.exe', '4:22 empty cell'],
    ['3:22 b.exe'],
    ['2:22 B.exe'],
    ['3:22 powershell.exe'],
    ['2:22 a cmd.b', '3:22 axb'],
    ['3:24 9', '4:24 15', '5:24 empty cell'],
    ['3:1 2026-01-04T10:30:00.4999999Z', '5:1 2026-01-04T10:31:00+02:00'],
    ['2:1 2026-01-03 10:00:00'],
    ['2:3 b\r\nc', '4:9 4'],
    ['2:22 b.exe'],
    ['3:1 good.example'],
  ]);
});

test('what is not certain is not told', async () => {
  const anything = csv(`${day},zzz,1`);
  const queries = [
    processes('FileName == "a.exe" or ProcessId == 7'),
    processes('not(FileName == "zzz")'),
    processes(
      'FileName == "a.exe"',
      'extend FileName = toupper(FileName) | project Timestamp, FileName, ProcessId',
    ),
    processes(
      'FileName == "a.exe"',
      'summarize count() by Timestamp, FileName = tostring(split(FileName, ".")[0]), ProcessId | project-away count_',
    ),
    processes('Timestamp > ago(1d)'),
    processes(
      'FileName == "a.exe"',
      'union (DeviceFileEvents | project Timestamp, FileName, ProcessId = 1) | project Timestamp, FileName, ProcessId',
    ),
    processes(
      'FileName == "a.exe"',
      'join kind=rightouter (DeviceFileEvents) on DeviceId | project Timestamp, FileName, ProcessId',
    ),
    processes(
      'FileName == "a.exe"',
      'parse FolderPath with * "x" FileName | project Timestamp, FileName, ProcessId',
    ),
    processes('FileName == strcat("a", ".exe")'),
    processes(
      'Timestamp between (datetime(2026-02-01) .. datetime(2026-03-01))',
      'summarize Timestamp = bin(min(Timestamp), 30d), FileName = max(FileName), ProcessId = max(ProcessId)',
    ),
  ];
  expect(await impossible(queries.map((query) => ({ query, csv: anything })))).toEqual(queries.map(() => []));
});

test('of many rows the first are reported, and how many more there are', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `${day},b${at}.exe,4`);
  const [told] = await impossible([{ query: processes('FileName == "a.exe"'), csv: csv(...rows) }]);
  expect(told).toEqual([0, 1, 2, 3, 4].map((at) => `${at + 2}:22 b${at}.exe`));
});

test('a digest is published only with the text that it is of, and a page says that no row was returned', async () => {
  const secret = 'DeviceInfo\n| where DeviceName == "vault-01"';
  const open = 'DeviceInfo\n| take 1';
  const record = (text: string) =>
    `  - title: A query\n    rows: 0\n    results_of: ${queryDigest(text)}\n    query: |\n      ${text.replace('\n', '\n      ')}\n    skip: { rule: no-unused-query, reason: It is kept. }\n`;
  const folder = folderWith({
    'content/casebook.yaml':
      'title: Cases\nredactions:\n  - { find: vault-01, replace: HOST, keep_for: AMBER }\n',
    'content/cases/a/index.md': soundCase.replace(
      'attack_version: "19"\n',
      `attack_version: "19"\nqueries:\n${record(secret)}${record(open)}`,
    ),
  });
  const { code, stderr } = await runIn(folder, [
    'export',
    'a',
    '--format',
    'json',
    '--audience',
    'CLEAR',
    '--out',
    'out',
  ]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const exported = readFileSync(join(folder, 'out/a/case.json'), 'utf8');
  const { queries } = JSON.parse(exported) as { queries: { rows: number; results_of?: string }[] };
  expect(queries.map(({ rows, results_of }) => [rows, results_of])).toEqual([
    [0, undefined],
    [0, queryDigest(open)],
  ]);
  expect(exported).not.toContain(queryDigest(secret));

  const built = await runIn(folder, ['build', '--out', 'site']);
  expect(built.code).toBe(0);
  const page = readFileSync(join(folder, 'site/cases/a/index.html'), 'utf8');
  expect([...page.matchAll(/<span>0 rows\.<\/span>/g)]).toHaveLength(2);
  expect(page).not.toContain(queryDigest(secret));
});
