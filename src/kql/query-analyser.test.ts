import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from './platform.ts';
import { createQueryAnalyser, type QueryAnalyser } from './query-analyser.ts';
import type { CustomTables } from './tables/custom-tables.ts';

const custom: CustomTables[] = [
  {
    platform: 'defender-xdr',
    tables: { Vpn_CL: { TimeGenerated: 'datetime', User: 'string' }, DeviceInfo: { Owner: 'string' } },
    functions: {
      Risk: {
        parameters: '(user:string, since:datetime=datetime(null))',
        returns: '(User:string, Score:int)',
      },
      Recent: { parameters: '(T:(*))', body: 'T | take 10' },
    },
  },
  { platform: 'azure-data-explorer', tables: { StormEvents: { State: 'string' } } },
];

let folder: string;
let analyser: QueryAnalyser;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kql-'));
  analyser = createQueryAnalyser({ custom, cacheDir: folder, workers: 1, timeoutMs: 30_000 });
});

afterAll(async () => {
  await analyser.close();
  rmSync(folder, { recursive: true });
});

async function told(text: string, platform: Platform = 'defender-xdr'): Promise<string[]> {
  const [analysis] = await analyser.analyse([{ text, platform }]);
  return (analysis?.problems ?? []).map(
    ({ rule, severity, message, start }) =>
      `${text.slice(0, start).split('\n').length}: ${severity} ${rule}: ${message}`,
  );
}

describe('what is right', () => {
  test.each<[Platform, string]>([
    ['defender-xdr', 'DeviceProcessEvents | where Timestamp > ago(1d) and TimeGenerated > ago(1d)'],
    ['defender-xdr', 'SigninLogs | where TimeGenerated > ago(1d) | project UserPrincipalName'],
    ['sentinel', 'DeviceProcessEvents | where Timestamp > ago(1d) or TimeGenerated > ago(1d)'],
    [
      'defender-xdr',
      'DeviceFileEvents | invoke FileProfile(SHA1, 1000) | where GlobalPrevalence < 5 | project FileName',
    ],
    [
      'defender-xdr',
      'DeviceNetworkEvents | project IP = RemoteIP | invoke DeviceFromIP() | project DeviceId',
    ],
    ['defender-xdr', 'AssignedIPAddresses("host", ago(1d)) | project IPAddress'],
    ['sentinel', '_Im_Dns(starttime=ago(1d), responsecodename="NXDOMAIN") | summarize count() by SrcIpAddr'],
    ['sentinel', '_GetWatchlist("vip") | project SearchKey, Anything'],
    ['sentinel', 'arg("").Resources | where type == "x" | project id'],
    ['sentinel', 'union workspace("a").SigninLogs, SigninLogs | where UserPrincipalName == "x"'],
    ['sentinel', 'app("shop").requests | where success == false'],
    ['sentinel', 'AzureDiagnostics | where status_s == "x" and Resource == "y"'],
    ['defender-xdr', 'externaldata(a:string)["https://example.com/x"] with(format="csv") | where a == "b"'],
    ['defender-xdr', 'Vpn_CL | join kind=inner (Risk("x")) on User | project Score'],
    ['defender-xdr', 'DeviceInfo | where Owner == "x" | invoke Recent() | project DeviceName'],
    ['other', 'Anything | where Column == 1'],
    ['resource-graph', 'Resources | where type =~ "x" | project name'],
    ['defender-xdr', 'let a = 1;\nDeviceEvents | take a\n\n// a second query\nDeviceInfo\n| take 2'],
  ])('%s: %s', async (platform, text) => {
    expect(await told(text, platform)).toEqual([]);
  });
});

test('says what is wrong, where, and what was meant', async () => {
  const texts = [
    'DeviceProcesEvents\n| take 1',
    'DeviceProcessEvents\n| where Timestmp > ago(1d)',
    'DeviceProcessEvents\n| extend x = tolowr(FileName)',
    'DeviceProcessEvents\n| where FileName + 1 == 2',
    'DeviceProcessEvents\n| where FileName = "x"\n| take 1',
    'DeviceProcessEvents\n| summarize countif(FileName = "x")',
    'DeviceProcessEvents\n| were FileName == "x"',
    'DeviceProcessEvents\nwhere FileName == "x"',
    'let names = dynamic(["a"]);\nDeviceProcessEvents\n| where FileName in (names\n| where ActionType == "x"',
    'DeviceProcessEvents\n| join kind=inner (\n    DeviceInfo\n    | sumarize count() by DeviceId\n) on DeviceId',
    'DeviceEvents\n| where FileName == "open',
    'DeviceEvents\n| where FileName == "open\n| take 1',
    `DeviceEvents\n| where ${'('.repeat(3_000)}true${')'.repeat(3_000)}`,
    'DeviceEvents\n| join kind=inner (\n    DeviceInfo\n    | summarize count() by DeviceId\non DeviceId',
    'let ids = dynamic([\n    1\n]\n;\nDeviceEvents | take 1',
    'let since = 1d\nDeviceEvents | take 1',
    'union isfuzzy=true DeviceEvents,\n  DeviceProcesEvents,\n  Missing_CL',
    'DeviceFileEvents\n| invoke FileProfile(FolderPath)',
    'Unknown_CL\n| where A == 1\n| project B',
    'let x = 1;',
    '// nothing',
    '',
    '.drop table DeviceEvents',
    '| where FileName == "x"',
    'DeviceEvents\0| take 1',
  ];
  const all: string[] = [];
  for (const text of texts) all.push(...(await told(text)));
  expect(all.join('\n')).toMatchInlineSnapshot(`
    "1: error no-unknown-table: Unexpected table \`DeviceProcesEvents\`, expected \`DeviceProcessEvents\`
    2: error no-unknown-column: Unexpected column \`Timestmp\`, expected \`Timestamp\`
    2: error no-unknown-function: Unexpected function \`tolowr\`, expected \`tolower\`
    2: error no-kql-type-error: Unexpected \`+\`: the operator '+' is not defined for the operand types string and long
    2: error no-kql-syntax-error: Unexpected \`=\`, expected \`==\`
    2: error no-kql-syntax-error: Unexpected \`=\`, expected \`==\`
    2: error no-kql-syntax-error: Unexpected operator \`were\`, expected \`where\`
    2: error no-kql-syntax-error: Unexpected \`where\`, expected \`|\` before it
    3: error no-kql-syntax-error: Unexpected \`(\` without its closing bracket, expected it to be closed
    4: error no-kql-syntax-error: Unexpected operator \`sumarize\`, expected \`summarize\`
    2: error no-kql-syntax-error: Unexpected end of the query, expected \`"\`
    2: error no-kql-syntax-error: Unexpected end of the line, expected \`"\`
    1: error no-kql-syntax-error: Unexpected depth or length of the query, expected one that the language service can read
    5: error no-kql-syntax-error: Unexpected \`on\`, expected \`,\`
    1: error no-kql-syntax-error: Unexpected \`(\` without its closing bracket, expected it to be closed
    1: error no-kql-syntax-error: Unexpected \`DeviceEvents\`, expected \`;\`
    2: warning no-unknown-table: Unexpected table \`DeviceProcesEvents\`, expected \`DeviceProcessEvents\`
    3: info no-unknown-table: Unexpected table \`Missing_CL\`, expected a table of the platform or of \`tables/\`
    2: error no-unknown-column: Unexpected \`FolderPath\`, expected \`SHA1\` or \`SHA256\` or \`InitiatingProcessSHA1\` or \`InitiatingProcessSHA256\`
    1: warning no-unknown-table: Unexpected table \`Unknown_CL\`, expected a table of the platform or of \`tables/\`
    1: warning no-empty-query: Unexpected end after \`let\`, expected a query that uses it
    1: error no-empty-query: Unexpected text without a statement, expected a query
    1: error no-empty-query: Unexpected text without a statement, expected a query
    1: error no-kql-syntax-error: Unexpected control command \`.drop\`, expected a query
    1: error no-kql-syntax-error: Unexpected \`|\`, expected a table or another source before it
    1: error no-kql-syntax-error: Unexpected character U+0000, expected a name, a value or an operator"
  `);
});

test('declared tables close a platform that has none', async () => {
  expect(await told('StormEvents | where State == "TEXAS" | project Stat', 'azure-data-explorer')).toEqual([
    '1: error no-unknown-column: Unexpected column `Stat`, expected `State`',
  ]);
  expect(await told('StormEvent | take 1', 'azure-data-explorer')).toEqual([
    '1: error no-unknown-table: Unexpected table `StormEvent`, expected `StormEvents`',
  ]);
});

test('knows what a query reads and returns', async () => {
  const text = [
    'let start = datetime(2025-11-20T00:48:57.6034636Z);',
    'let hosts = dynamic(["ws-01", "ws-02"]);',
    'DeviceLogonEvents',
    '| where Timestamp between ((start - 2m) .. (start + 2m))',
    '| where DeviceName in~ (hosts) and tolower(ActionType) == "logonfailed"',
    '| summarize Tries = count(), Last = max(Timestamp) by DeviceName, RemoteIP',
  ].join('\n');
  const [analysis] = await analyser.analyse([{ text, platform: 'defender-xdr' }]);
  const { tokens, formatted, conditionFaults, rowConditions, ...rest } = analysis ?? {};
  expect(rest).toMatchInlineSnapshot(`
    {
      "columns": [
        {
          "name": "ActionType",
          "table": "DeviceLogonEvents",
          "type": "string",
        },
        {
          "name": "DeviceName",
          "table": "DeviceLogonEvents",
          "type": "string",
        },
        {
          "name": "RemoteIP",
          "table": "DeviceLogonEvents",
          "type": "string",
        },
        {
          "name": "Timestamp",
          "table": "DeviceLogonEvents",
          "type": "datetime",
        },
      ],
      "comparedLiterals": [
        {
          "column": "DeviceName",
          "end": 80,
          "start": 73,
          "value": "ws-01",
        },
        {
          "column": "DeviceName",
          "end": 89,
          "start": 82,
          "value": "ws-02",
        },
        {
          "column": "ActionType",
          "end": 239,
          "start": 226,
          "value": "logonfailed",
        },
      ],
      "functions": [
        "count",
        "max",
        "tolower",
      ],
      "problems": [],
      "resultColumns": [
        {
          "name": "DeviceName",
          "type": "string",
        },
        {
          "name": "RemoteIP",
          "type": "string",
        },
        {
          "name": "Tries",
          "type": "long",
        },
        {
          "name": "Last",
          "type": "datetime",
        },
      ],
      "tables": [
        "DeviceLogonEvents",
      ],
      "timeWindows": [
        {
          "from": "2025-11-20T00:46:57.6034636Z",
          "to": "2025-11-20T00:50:57.6034636Z",
        },
      ],
    }
  `);
  const shown = tokens?.map(
    (token) =>
      `${token.kind}${token.type ? `:${token.type}` : ''} ${text.slice(token.start, token.start + token.length)}`,
  );
  expect(shown).toContain('Literal datetime(2025-11-20T00:48:57.6034636Z)');
  expect(shown).toContain('Column:datetime Timestamp');
  expect(shown).toContain('Table DeviceLogonEvents');
  expect([formatted?.includes('\r'), conditionFaults?.length, rowConditions?.length]).toEqual([false, 0, 2]);
});

test('what was asked before does not change what is reported for a query', async () => {
  const text = (operator: string, values: string) => `DeviceFileEvents\n| ${operator} FileProfile(${values})`;
  const expected = await told(text('inoke', 'SHA1'));
  expect(expected).toEqual(['2: error no-kql-syntax-error: Unexpected operator `inoke`, expected `invoke`']);
  for (const values of ['SHA1, 1000', 'SHA1']) expect(await told(text('inoke', values))).toEqual(expected);
});
