import type { Platform } from '../src/kql/platform.ts';
import type { QueryInput } from '../src/kql/query-analysis.ts';
import { platformShape } from '../src/kql/tables/platform-shape.ts';
import type { TableShape } from '../src/kql/tables/table-shape.ts';
import { type Random, random } from './random.ts';

const tablesOf = {
  'defender-xdr': [
    'DeviceProcessEvents',
    'DeviceNetworkEvents',
    'DeviceFileEvents',
    'DeviceLogonEvents',
    'DeviceRegistryEvents',
    'EmailEvents',
    'IdentityLogonEvents',
    'CloudAppEvents',
    'AlertEvidence',
    'UrlClickEvents',
  ],
  sentinel: [
    'SigninLogs',
    'AuditLogs',
    'SecurityEvent',
    'OfficeActivity',
    'AzureActivity',
    'CommonSecurityLog',
    'Syslog',
    'Heartbeat',
    'DeviceProcessEvents',
    'W3CIISLog',
  ],
} satisfies Partial<Record<Platform, string[]>>;

/** Queries without a mistake, all different, the same for the same seed. */
export function generateQueries(count: number, seed: number): QueryInput[] {
  const source = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const platform = source.pick(['defender-xdr', 'sentinel'] as const);
    return { platform, text: generate(source, platform, index) };
  });
}

function generate(source: Random, platform: keyof typeof tablesOf, index: number): string {
  const time = platform === 'defender-xdr' ? 'Timestamp' : 'TimeGenerated';
  const table = source.pick(tablesOf[platform]);
  const texts = columnsOf(platform, table, 'string');
  const day = String(1 + source.below(28)).padStart(2, '0');
  const lines = [
    `// Hunt ${index}`,
    `let start = datetime(2025-11-${day}T0${source.below(10)}:00:00Z);`,
    `let names = dynamic(["host-${index}", "host-${source.below(900)}"]);`,
    table,
    `| where ${time} between (start .. start + ${1 + source.below(9)}d)`,
  ];
  for (let step = 0; step <= source.below(3); step += 1) lines.push(filter(source, texts, index));
  if (source.below(3) === 0)
    lines.push(`| extend Short = tolower(substring(${source.pick(texts)}, 0, ${1 + source.below(30)}))`);
  if (source.below(3) === 0) lines.push(...join(source, platform, time));
  lines.push(...ending(source, texts, time));
  return `${lines.join('\n')}\n`;
}

function filter(source: Random, texts: readonly string[], index: number): string {
  const column = source.pick(texts);
  const value = `"value-${index}-${source.below(1000)}"`;
  return source.pick([
    `| where ${column} == ${value}`,
    `| where ${column} =~ ${value} or ${source.pick(texts)} has ${value}`,
    `| where ${column} in~ (names)`,
    `| where ${column} has_any (${value}, "second")`,
    `| where not(${column} startswith ${value}) and isnotempty(${source.pick(texts)})`,
    `| where ${column} matches regex @"^[a-z]+\\d{${1 + source.below(9)}}"`,
    `| where iff(${column} contains "x", strlen(${source.pick(texts)}), 0) > ${source.below(50)}`,
  ]);
}

function join(source: Random, platform: keyof typeof tablesOf, time: string): string[] {
  const other = source.pick(tablesOf[platform]);
  const key = source.pick(columnsOf(platform, other, 'string'));
  return [
    `| extend Key = "k${source.below(100)}"`,
    '| join kind=leftouter (',
    `    ${other}`,
    `    | where ${time} > start`,
    `    | summarize Others = count() by Key = ${key}`,
    ') on Key',
  ];
}

function ending(source: Random, texts: readonly string[], time: string): string[] {
  const [one, two] = [source.pick(texts), source.pick(texts)];
  return source.pick([
    [`| project ${time}, First = ${one}, Second = ${two}`, `| order by ${time} asc`],
    [`| summarize Seen = count(), Last = max(${time}) by First = ${one}`, '| top 20 by Seen desc'],
    [`| summarize make_set(${one}, 100), arg_max(${time}, *) by bin(${time}, 1h)`],
    [`| distinct First = ${one}, Second = ${two}`, '| take 100'],
  ]);
}

function columnsOf(platform: Platform, table: string, type: string): string[] {
  const { columns, elsewhere } = tablesByName(platform).get(table) ?? { columns: [] };
  return (
    columns
      .filter((column) => column.type === type && /^[A-Z]\w+$/.test(column.name))
      // A column that only the other schema of the portal has is a mistake on this platform.
      .filter((column) => !elsewhere?.columns.has(column.name))
      .map((column) => column.name)
  );
}

const shapes = new Map<Platform, Map<string, TableShape>>();

function tablesByName(platform: Platform): Map<string, TableShape> {
  const known = shapes.get(platform);
  if (known) return known;
  const found = new Map(platformShape(platform).tables.map((table) => [table.name, table]));
  shapes.set(platform, found);
  return found;
}
