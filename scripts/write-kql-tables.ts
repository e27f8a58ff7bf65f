import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Compiles table facts into `schemas/kql/`. Usage: `node scripts/write-kql-tables.ts <folder> <version>`.
 * The folder holds `<platform>.tables.json` (`{ table: { column: type } }`) and `defender-functions.json`;
 * the version is the day the facts were gathered, `YYYY-MM-DD`. Nothing is written while a column has one type in
 * Defender XDR and another in Sentinel that `schemas/kql/type-decisions.json` does not decide, or while a column of
 * the time is not a datetime.
 */
const tables = z.record(z.string(), z.record(z.string(), z.string()));

const functions = z.record(
  z.string(),
  z.looseObject({
    usage: z.enum(['invoke', 'table source']),
    params: z.array(
      z.looseObject({
        name: z.string(),
        type: z.string().optional(),
        allowed: z.array(z.string()).optional(),
        optional: z.boolean().optional(),
      }),
    ),
    addsColumns: z.record(z.string(), z.string()).optional(),
    returnsColumns: z.record(z.string(), z.string()).optional(),
  }),
);

const decisions = z.object({
  columns: z.array(
    z.object({
      table: z.string(),
      column: z.string(),
      'defender-xdr': z.string().optional(),
      sentinel: z.string().optional(),
      reason: z.string(),
    }),
  ),
});

type Tables = z.infer<typeof tables>;

const origins = {
  'defender-xdr': 'Microsoft Learn, advanced hunting schema tables and functions (CC-BY-4.0)',
  sentinel: 'Microsoft Learn, Azure Monitor Logs table reference (CC-BY-4.0)',
} as const;

const [folder, version] = process.argv.slice(2);
if (folder === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(version ?? '')) {
  process.stderr.write('Usage: node scripts/write-kql-tables.ts <folder> <YYYY-MM-DD>\n');
  process.exitCode = 2;
} else {
  const facts = {
    'defender-xdr': tables.parse(readJson(join(folder, 'defender-xdr.tables.json'))),
    sentinel: tables.parse(readJson(join(folder, 'sentinel.tables.json'))),
  };
  const faults = typeFaults(facts);
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\nDecide them in schemas/kql/type-decisions.json.\n`);
    process.exitCode = 1;
  } else {
    for (const platform of ['defender-xdr', 'sentinel'] as const) {
      const content = {
        version,
        origin: origins[platform],
        tables: compactTables(facts[platform]),
        functions: platform === 'defender-xdr' ? defenderFunctions(folder) : {},
      };
      const target = new URL(`../schemas/kql/${platform}.json`, import.meta.url);
      writeFileSync(target, `${JSON.stringify(content, null, 1)}\n`);
    }
  }
}

/** Gives each column the type that was decided, and says which columns need a decision. */
function typeFaults(facts: Record<'defender-xdr' | 'sentinel', Tables>): string[] {
  const path = new URL('../schemas/kql/type-decisions.json', import.meta.url);
  const decided = new Set<string>();
  for (const decision of decisions.parse(readJson(path)).columns) {
    const { table, column } = decision;
    decided.add(`${table}.${column}`);
    for (const platform of ['defender-xdr', 'sentinel'] as const) {
      const columns = facts[platform][table];
      const type = decision[platform];
      if (columns?.[column] !== undefined && type !== undefined) columns[column] = type;
    }
  }
  const times = Object.entries(facts).flatMap(([platform, all]) =>
    Object.entries(all).flatMap(([table, columns]) =>
      ['Timestamp', 'TimeGenerated'].flatMap((column) =>
        (columns[column] ?? 'datetime') === 'datetime'
          ? []
          : [`${platform}: ${table}.${column} is ${columns[column]}, expected datetime`],
      ),
    ),
  );
  const { 'defender-xdr': defender, sentinel } = facts;
  const types = Object.entries(defender).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, type]) => {
      const other = sentinel[table]?.[column] ?? type;
      return other === type || decided.has(`${table}.${column}`)
        ? []
        : [`${table}.${column} is ${type} in Defender XDR and ${other} in Sentinel`];
    }),
  );
  return [...times, ...types];
}

function readJson(path: string | URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A table is one text, `Name:type, Name:type`; most columns are strings, so a name alone is a string. */
function compactTables(all: Tables): Record<string, string> {
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, columns]) => [name, compactColumns(columns)]));
}

function compactColumns(columns: Record<string, string>): string {
  return Object.entries(columns)
    .map(([name, type]) => (type === 'string' ? name : `${name}:${type}`))
    .join(', ');
}

/** Functions take Kusto's own notation; `columnArguments` are the column names that `invoke` accepts as they are. */
function defenderFunctions(source: string): Record<string, unknown> {
  const { _source, ...facts } = z.looseObject({}).parse(readJson(join(source, 'defender-functions.json')));
  const shapes = Object.entries(functions.parse(facts)).map(([name, fact]) => {
    const invoked = fact.usage === 'invoke';
    const parameters = fact.params.map((parameter) => {
      const type = parameter.type ?? 'string';
      const fallback = parameter.optional ? `=${type === 'string' ? "''" : `${type}(null)`}` : '';
      return `${parameter.name}:${type}${fallback}`;
    });
    const added = Object.entries(fact.addsColumns ?? {});
    const returned = Object.entries(fact.returnsColumns ?? {});
    return [
      name,
      {
        parameters: `(${[...(invoked ? ['T:(*)'] : []), ...parameters].join(', ')})`,
        ...(added.length > 0
          ? {
              body: `T | extend ${added.map(([column, type]) => `${column}=${type === 'string' ? "''" : `${type}(null)`}`).join(', ')}`,
            }
          : { returns: `(${returned.map(([column, type]) => `${column}:${type}`).join(', ')})` }),
        ...(fact.params.some((parameter) => parameter.allowed)
          ? { columnArguments: fact.params.flatMap((parameter) => parameter.allowed ?? []) }
          : {}),
      },
    ];
  });
  return Object.fromEntries(shapes);
}
