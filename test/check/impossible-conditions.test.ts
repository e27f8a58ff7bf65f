import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

interface Json {
  diagnostics: {
    rule: string;
    severity: string;
    message: string;
    range: { start: Place; end: Place } | null;
  }[];
}
interface Place {
  line: number;
  column: number;
}

/** What `casebook check` says of queries with the rule, each as `severity written text: message`, by query. */
async function toldOfAll(queries: readonly string[], outcome = 'observed'): Promise<string[][]> {
  const records = queries.map((query) => {
    const block = query.split('\n').map((line) => `          ${line}\n`);
    return `      - title: A query\n        query: |\n${block.join('')}`;
  });
  const text = soundCase.replace(
    'attack_version: "19"\n',
    `attack_version: "19"\nfindings:\n  - title: What was looked for\n    outcome: ${outcome}\n    queries:\n${records.join('')}`,
  );
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases\n',
    'content/cases/a/index.md': text,
  });
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const lines = text.split('\n');
  const { diagnostics } = JSON.parse(stdout) as Json;
  expect(
    diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'no-impossible-condition'),
  ).toEqual([]);
  const all: string[][] = queries.map(() => []);
  for (const { rule, severity, message, range } of diagnostics) {
    if (rule !== 'no-impossible-condition' || range === null) continue;
    const { line, column } = range.start;
    const index = lines.slice(0, line).filter((each) => each === '      - title: A query').length - 1;
    const written = lines[line - 1]?.slice(column - 1, range.end.column - 1);
    all[index]?.push(`${severity} ${written}: ${message}`);
  }
  return all;
}

async function told(query: string, outcome?: string): Promise<string[]> {
  return (await toldOfAll([query], outcome)).flat();
}

test('a condition that nothing meets is reported', async () => {
  const faults: [condition: string, message: string][] = [
    [
      'Timestamp between (datetime(2026-02-02) .. datetime(2026-02-01T23:59:59.9999999Z))',
      'range that begins',
    ],
    ['Timestamp between (now() .. ago(7d))', 'range that begins'],
    ['Timestamp between (datetime(2026-02-02) .. -2h)', 'negative length'],
    ['ProcessId between (10 .. 9)', 'range that begins'],
    ['ProcessId !between (10 .. 9)', 'range that begins'],
    ['(Timestamp - ProcessCreationTime) between (2h .. 90m)', 'range that begins'],
    ['Timestamp > datetime(2026-13-01)', 'date `2026-13-01`'],
    ['Timestamp > datetime(2025-02-29)', 'date `2025-02-29`'],
    ['Timestamp > todatetime("2026-04-31T10:00:00Z")', 'date `2026-04-31T10:00:00Z`'],
    ['tolower(FileName) == "CMD.exe"', '`CMD.exe` compared'],
    ['tolower(FileName) in ("cmd.exe", "PowerShell.exe")', '`PowerShell.exe` compared'],
    ['tolower(ProcessCommandLine) has_cs "Invoke"', '`Invoke` compared'],
    ['tolower(ProcessCommandLine) contains_cs "Invoke"', '`Invoke` compared'],
    ['toupper(FileName) != "cmd.exe"', '`cmd.exe` compared'],
    ['FileName == "*.exe"', '`*` in `*.exe`'],
    ['FileName =~ "cmd*"', '`*` in `cmd*`'],
    ['AccountName in ("svc-*", "root")', '`*` in `svc-*`'],
    ['FolderPath has "\\temp\\new"', '`\\t` in what looks like a path'],
    ['FolderPath startswith "C:\\temp"', '`\\t` in what looks like a path'],
    ['FolderPath == "C:\\\\Users\\new\\\\a.exe"', '`\\n` in what looks like a path'],
    ['FileName == "a.exe" and FileName == "b.exe"', 'condition `FileName == "b.exe"` beside'],
    ['FileName == "a.exe" and FileName !~ "A.EXE"', 'condition `FileName !~ "A.EXE"` beside'],
    ['FileName == "a.exe" and FileName endswith ".dll"', 'condition `FileName endswith ".dll"` beside'],
    ['FileName in ("a.exe", "b.exe") and FileName in~ ("C.exe", "d.exe")', 'condition `FileName in~'],
    ['ProcessId > 10 and ProcessId <= 10', 'condition `ProcessId <= 10` beside'],
    ['Timestamp > ago(1d) and Timestamp < ago(7d)', 'condition `Timestamp < ago(7d)` beside'],
    ['(FileName == "a" and FileName == "b") or ProcessId == 4', 'condition `FileName == "b"` beside'],
    ['FileName matches regex @"^(?!svc)"', 'it has `(?!`'],
    ['FileName matches regex @"(a)\\1"', 'it has `\\1`'],
    ['FileName matches regex "*.exe"', 'has nothing before it to repeat'],
    ['FileName matches regex "(cmd|power"', 'a `)` is missing'],
    ['ProcessCommandLine matches regex "\\bcmd\\b"', 'Unexpected `\\b` in a regular expression'],
    ['isnotempty(extract(@"(?<=a)b", 0, FileName))', 'it has `(?<=`'],
    ['format_datetime(Timestamp, "YYYY-MM-DD") == "2026-01-01"', '`yyyy-MM-dd`'],
    ['format_datetime(Timestamp, "HH:MM") == "10:30"', '`HH:mm`'],
  ];
  const all = await toldOfAll(faults.map(([condition]) => `DeviceProcessEvents\n| where ${condition}`));
  for (const [index, [condition, message]] of faults.entries()) {
    expect(all[index], condition).toHaveLength(1);
    expect(all[index]?.[0], condition).toContain(message);
  }
});

test('over several operators, through `let`, and at the place where it is written', async () => {
  expect(
    await told(
      'let tool = "a.exe";\nlet T = DeviceProcessEvents | where FileName == tool;\nT\n| extend N = 1\n| project File = FileName, N\n| where File == "b.exe"',
    ),
  ).toEqual([
    'warning File == "b.exe": Unexpected condition `File == "b.exe"` beside `FileName == tool`, expected conditions that one row can meet',
  ]);
  expect(
    await told(
      'DeviceNetworkEvents\n| where RemoteIP in ("10.0.0.0/8", "192.0.2.1") or LocalIP == "fe80::/10"',
    ),
  ).toEqual([
    'warning "10.0.0.0/8": Unexpected network `10.0.0.0/8` compared with an address, expected an address',
    'warning "fe80::/10": Unexpected network `fe80::/10` compared with an address, expected an address',
  ]);
});

test('it is an error where the query shows an absence and misses rows', async () => {
  const query = 'DeviceProcessEvents\n| where tolower(FileName) == "CMD.exe"';
  expect((await told(query, 'not-observed'))[0]).toMatch(/^error /);
  expect((await told(query, 'inconclusive'))[0]).toMatch(/^warning /);
  const harmless = 'DeviceProcessEvents\n| extend Day = format_datetime(Timestamp, "YYYY")';
  expect((await told(harmless, 'not-observed'))[0]).toMatch(/^warning /);
});

test('what may be meant, and met, is not told', async () => {
  const conditions = [
    'Timestamp between (ago(7d) .. now())',
    'Timestamp between (datetime(2026-02-01) .. 2d) and Timestamp between (ago(9d) .. datetime(2026-02-02))',
    'Timestamp > datetime(2024-02-29) and Timestamp < datetime(2026-12-31 23:59)',
    'tolower(FileName) =~ "CMD.exe" or tolower(FileName) has "CMD" or tolower(FileName) in~ ("CMD.exe")',
    'tolower(FileName) contains "CMD" or tolower(FileName) startswith "CMD" or tolower(FileName) has_any ("CMD")',
    'tolower(FileName) == "ünï.exe" or FileName == tolower("CMD.exe")',
    'ProcessCommandLine == "del *" or ProcessCommandLine has "10.0.0.0/8" or FileName == "*"',
    'ProcessCommandLine contains "\\t" or ProcessCommandLine has "\\r\\n" or ProcessCommandLine has "a\\tb"',
    'ProcessCommandLine has "\\nUser: \\nName" or FolderPath has @"\\temp\\new" or FolderPath has "\\\\temp\\\\new"',
    'FileName == "a.exe" or FileName == "b.exe"',
    'not(FileName == "a.exe" and FileName == "b.exe")',
    'FileName =~ "A.exe" and FileName == "a.exe" and FileName in~ ("a.EXE") and FileName has "A"',
    'FileName =~ "a.exe" and FileName != "A.exe"',
    'FileName has "a" and FileName has "b" and FileName startswith "a" and FileName endswith "b"',
    'ProcessId >= 10 and ProcessId <= 10 and ProcessId between (10 .. 10)',
    'FileName matches regex @"(?i)^(cmd|power\\w+)\\.exe$" or FileName matches regex @"[a-z&&[^x]]{2,2000}"',
    'extract("([a-z]+)", 1, FileName) == "a" or trim(@"\\s+", FileName) == "b"',
    'format_datetime(Timestamp, "yyyy-MM-dd HH:mm:ss.fff") == "" or format_datetime(Timestamp, "hh:mm tt") == ""',
  ];
  const query = conditions.map((condition) => `(DeviceProcessEvents | where ${condition})`).join(',\n  ');
  expect(await told(`union\n  ${query}`)).toEqual([]);
  const dynamic =
    '| extend All = parse_json(AdditionalFields)\n| where All == "a" and All == "b" and All.x == "1"';
  expect(await told(`DeviceProcessEvents\n${dynamic}\n| where All.x == "2"`)).toEqual([]);
});

test('a column that gets another value begins anew', async () => {
  expect(
    await told(
      [
        'DeviceProcessEvents',
        '| where FileName == "a.exe"',
        '| extend FileName = strcat(FileName, "x")',
        '| where FileName == "b.exe"',
        '| mv-expand ProcessId = range(1, 3, 1) to typeof(long)',
        '| summarize Timestamp = bin(max(Timestamp), 1h), AccountName = any(AccountName) by FileName = tolower(FileName)',
        '| where FileName == "c.exe"',
        '| join kind=rightouter (DeviceNetworkEvents | where ActionType == "x") on $left.AccountName == $right.DeviceName',
        '| where FileName == "d.exe" and ActionType == "x"',
      ].join('\n'),
    ),
  ).toEqual([]);
});

test('the place is right in a query of Resource Graph that leaves its table out', async () => {
  const text = soundCase.replace(
    'attack_version: "19"\n',
    'attack_version: "19"\nqueries:\n  - title: Names\n    platform: resource-graph\n    query: |\n      where name == "a"\n      | where name == "b"\n',
  );
  const folder = folderWith({ 'content/casebook.yaml': 'title: Cases\n', 'content/cases/a/index.md': text });
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as Json;
  const fault = diagnostics.find(({ rule }) => rule === 'no-impossible-condition');
  const line = text.split('\n').findIndex((each) => each.includes('| where name == "b"')) + 1;
  expect(fault?.range).toEqual({ start: { line, column: 15 }, end: { line, column: 26 } });
});
