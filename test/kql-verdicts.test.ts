import { describe, expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from './run-in-folder.ts';

/** What `casebook check` prints of queries, one fence each: `line of the fence severity rule message`. */
async function told(fences: readonly [platform: string, query: string][], settings = ''): Promise<string[]> {
  const bodies = fences.map(([platform, query]) => `\`\`\`kql platform=${platform}\n${query}\n\`\`\`\n`);
  const folder = folderWith({
    'content/casebook.yaml': `title: Cases\n${settings}`,
    'content/cases/a/index.md': soundCase.replace('The rule was made by its owner.\n', bodies.join('\n')),
  });
  const { stdout } = await runIn(folder, ['check', '--format', 'json']);
  const text = bodies.join('\n');
  const first = soundCase.split('\n').indexOf('The rule was made by its owner.');
  return (JSON.parse(stdout) as Json).diagnostics.map(({ rule, severity, message, range }) => {
    const line = (range?.start.line ?? 0) - first - 1;
    const before = text.split('\n').slice(0, line);
    const within = line - before.findLastIndex((each) => each.startsWith('```kql'));
    return `${within} ${severity} ${rule}: ${message}`;
  });
}

interface Json {
  diagnostics: {
    rule: string;
    severity: string;
    message: string;
    range: { start: { line: number } } | null;
  }[];
}

const fuzzy = 'union isfuzzy=true DeviceEvents, MyOldTable_CL';

describe('a finding has the severity that the analysis gives it', () => {
  test('a fuzzy union leaves out what is not there', async () => {
    expect(
      await told([
        ['defender-xdr', fuzzy],
        ['defender-xdr', 'union isfuzzy=true DeviceEvents, DeviceProcesEvents'],
        ['defender-xdr', 'let a = 1;'],
      ]),
    ).toEqual([
      '1 info no-unknown-table: Unexpected table `MyOldTable_CL`, expected a table of the platform or of `tables/`',
      '1 warning no-unknown-table: Unexpected table `DeviceProcesEvents`, expected `DeviceProcessEvents`',
      '1 warning no-empty-query: Unexpected end after `let`, expected a query that uses it',
    ]);
  });

  test('the setting of the site is the most it gets', async () => {
    const both: [string, string][] = [
      ['defender-xdr', fuzzy],
      ['defender-xdr', 'MyOldTable_CL'],
    ];
    const severities = async (settings: string) =>
      (await told(both, `rules:\n  no-unknown-table: ${settings}\n`)).map((each) => each.split(' ')[1]);
    expect(await severities('error')).toEqual(['info', 'error']);
    expect(await severities('warning')).toEqual(['info', 'warning']);
    expect(await severities('info')).toEqual(['info', 'info']);
    expect(await severities('off')).toEqual([]);
  });
});

describe('`=` is a mistake where a condition stands', () => {
  test('and names the column elsewhere', async () => {
    const assessment = 'DeviceTvmSecureConfigurationAssessment\n| summarize';
    const named = [
      `${assessment} toint(Compliant = dcountif(DeviceId, IsCompliant == true)) by ConfigurationId\n| project Compliant`,
      `${assessment} toint(DeviceName = dcountif(DeviceId, IsCompliant == true)) by ConfigurationId\n| project DeviceName`,
      'DeviceEvents\n| extend tostring(AccountName = parse_json(AdditionalFields).x)\n| project AccountName',
      'DeviceEvents\n| summarize dcountif(DeviceId, Good = ActionType == "a")',
      'let seen = (FileName:string) { DeviceEvents | where FileName == "x" };\nseen(FileName = "x")',
    ];
    expect(await told(named.map((query) => ['defender-xdr', query]))).toEqual([]);
  });

  test('found once, at its line, with what to write', async () => {
    const mistaken = [
      'DeviceEvents\n| where FileName = "x"',
      'DeviceEvents\n| where ActionType == "a" and FileName = "x" and DeviceName == "y"',
      'DeviceEvents\n| where (FileName == "x" or FileName = "y") and DeviceName == "b"',
      'DeviceEvents\n| where not(FileName = "x")',
      'DeviceEvents\n| extend a = iff(FileName = "x", 1, 2)',
      'DeviceEvents\n| extend a = case(FileName == "x", 1, DeviceName = "y", 3, 2)',
      'DeviceEvents\n| extend a = case(FileName == "x" and DeviceName = "y", 3, 2)',
      'DeviceEvents\n| summarize toint(Tries = countif(FileName = "x"))',
      'DeviceEvents\n| summarize countif(Foo = 1)',
      'DeviceEvents\n| summarize sumif(1, FileName = "x")',
      'DeviceEvents\n| join kind=inner DeviceInfo on $left.DeviceId = $right.DeviceId',
    ];
    const found = await told(mistaken.map((query) => ['defender-xdr', query]));
    expect(found).toEqual(mistaken.map(() => '2 error no-kql-syntax-error: Unexpected `=`, expected `==`'));
  });

  test('and so are the signs of other languages', async () => {
    const signs = ['===', '!==', '=!', '=>', '=<', '&&', '||'];
    const found = await told(
      signs.map((sign) => ['defender-xdr', `DeviceEvents\n| where FileSize ${sign} ProcessId`]),
    );
    expect(found.map((each) => each.replace(/^.*expected /, ''))).toEqual(
      ['==', '!=', '!=', '>=', '<=', 'and', 'or'].map((sign) => `\`${sign}\``),
    );
  });
});
