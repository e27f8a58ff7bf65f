import { asimParsers } from './asim-parsers.ts';
import { compactColumns } from './compact-columns.ts';
import type { CustomTables } from './custom-tables.ts';
import { kqlSchemas, type SchemaAdditions } from './kql-schema.ts';
import { parametersFault, returnsFault, typeFault } from './notation-fault.ts';
import type { Platform } from './platform.ts';
import type { Column } from './query-analysis.ts';
import { remoteFunctions } from './remote-functions.ts';
import type { DatabaseShape, FunctionShape, TableShape } from './table-shape.ts';

// Microsoft Learn, "Standard columns in Azure Monitor Logs": every table has them, the table reference omits them.
const standardColumns: Column[] = [
  { name: '_TimeReceived', type: 'datetime' },
  { name: '_ItemId', type: 'string' },
];

/**
 * The tables and functions of a platform with the custom ones on top. A platform without known tables is
 * open, so that an unknown name is no mistake, until custom tables say what there is.
 */
export function platformShape(platform: Platform, custom: readonly CustomTables[] = []): DatabaseShape {
  const tables = new Map<string, TableShape>();
  const functions = new Map<string, FunctionShape>();
  if (platform === 'sentinel' || platform === 'defender-xdr') addSentinel(tables, functions);
  if (platform === 'defender-xdr') addDefender(tables, functions);
  const hasKnownTables = tables.size > 0;
  if (hasKnownTables) for (const each of remoteFunctions(platform)) functions.set(each.name, each);
  const own = custom.filter((each) => each.platform === platform);
  for (const each of own) addCustom(each, tables, functions);
  return {
    tables: [...tables.values()],
    functions: [...functions.values()],
    isOpen: !hasKnownTables && tables.size === 0,
  };
}

function addSentinel(tables: Map<string, TableShape>, functions: Map<string, FunctionShape>): void {
  for (const [name, text] of Object.entries(kqlSchemas.sentinel.tables)) {
    const columns = compactColumns(text);
    // The reference names some Defender tables but not yet their columns: those are Defender's, with the workspace's time.
    const defender = columns.length < 3 ? kqlSchemas['defender-xdr'].tables[name] : undefined;
    const added =
      defender === undefined
        ? []
        : [{ name: 'TimeGenerated', type: 'datetime' }, ...compactColumns(defender)];
    tables.set(name, {
      name,
      columns: unite(unite(columns, added), columns.length > 0 ? standardColumns : []),
    });
  }
  for (const parser of asimParsers()) functions.set(parser.name, parser);
  addSchemaAdditions(kqlSchemas.additions.sentinel, tables, functions);
}

// Defender's portal queries the workspace too: its own tables have Defender's columns and types first, and
// then what the same table has in the workspace, such as `TimeGenerated`.
function addDefender(tables: Map<string, TableShape>, functions: Map<string, FunctionShape>): void {
  const schema = kqlSchemas['defender-xdr'];
  for (const [name, text] of Object.entries(schema.tables)) {
    const columns = unite(compactColumns(text), tables.get(name)?.columns ?? []);
    tables.set(name, { name, columns: unite(columns, [{ name: 'TimeGenerated', type: 'datetime' }]) });
  }
  for (const [name, shape] of Object.entries(schema.functions)) functions.set(name, { name, ...shape });
  addSchemaAdditions(kqlSchemas.additions['defender-xdr'], tables, functions);
}

function addSchemaAdditions(
  additions: SchemaAdditions,
  tables: Map<string, TableShape>,
  functions: Map<string, FunctionShape>,
): void {
  for (const [name, { columns, isOpen, moreColumns }] of Object.entries(additions.tables)) {
    const known = tables.get(name);
    tables.set(name, {
      name,
      columns: unite(known?.columns ?? [], compactColumns(columns)),
      isOpen: (isOpen ?? false) || moreColumns !== undefined,
      ...(moreColumns === undefined ? {} : { moreColumns: new RegExp(moreColumns) }),
    });
  }
  for (const [name, { origin: _, ...shape }] of Object.entries(additions.functions))
    functions.set(name, { name, ...shape });
}

// What cannot be read is left out here and told by `customTableProblems`.
function addCustom(
  custom: CustomTables,
  tables: Map<string, TableShape>,
  functions: Map<string, FunctionShape>,
): void {
  for (const [name, columns] of Object.entries(custom.tables ?? {})) {
    const declared = Object.entries(columns)
      .filter(([, type]) => typeFault(type) === null)
      .map(([column, type]) => ({ name: column, type }));
    tables.set(name, { name, columns: unite(declared, tables.get(name)?.columns ?? []) });
  }
  for (const [name, { parameters, returns, body }] of Object.entries(custom.functions ?? {})) {
    if (
      parametersFault(parameters ?? '()') !== null ||
      (returns !== undefined && returnsFault(returns) !== null)
    )
      continue;
    functions.set(name, {
      name,
      parameters: parameters ?? '()',
      ...(body === undefined ? {} : { body }),
      ...(returns === undefined ? {} : { returns }),
    });
  }
}

function unite(first: readonly Column[], second: readonly Column[]): Column[] {
  const names = new Set(first.map((column) => column.name));
  return [...first, ...second.filter((column) => !names.has(column.name))];
}
