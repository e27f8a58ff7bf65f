import type { Platform } from '../platform.ts';
import type { CustomTables } from './custom-tables.ts';
import { parametersFault, returnsFault, typeFault } from './notation-fault.ts';
import { resourceGraphShape } from './resource-graph-shape.ts';
import type { DatabaseShape, FunctionShape, TableShape } from './table-shape.ts';
import { isUnified, unifiedFunctions, unifiedTables } from './unified-schema.ts';
import { uniteColumns } from './unite-columns.ts';

/**
 * The tables and functions of a platform with the custom ones on top. A platform without known tables is
 * open, so that an unknown name is not a mistake, until custom tables say what there is.
 */
export function platformShape(platform: Platform, custom: readonly CustomTables[] = []): DatabaseShape {
  const known = isUnified(platform)
    ? {
        tables: unifiedTables(platform),
        functions: [...unifiedFunctions(), ...remoteFunctions(platform)],
        isOpen: false,
        // A workspace has tables of its own, which end so.
        moreTables: /_CL$/,
        // The parsers of a workspace's solutions are called by their bare names, as `CiscoASAEvent | where …`.
        savesFunctions: platform === 'sentinel' ? ('bare' as const) : ('called' as const),
      }
    : platform === 'resource-graph'
      ? resourceGraphShape()
      : { tables: [], functions: [], isOpen: true };
  const tables = new Map(known.tables.map((table) => [table.name, table]));
  const functions = new Map(known.functions.map((each) => [each.name, each]));
  // One portal asks both schemas, so a declaration for either holds in both; the platform's own comes last.
  const others = isUnified(platform) ? custom.filter((each) => isUnified(each.platform)) : [];
  for (const each of others) if (each.platform !== platform) addCustom(each, tables, functions);
  for (const each of custom) if (each.platform === platform) addCustom(each, tables, functions);
  return {
    ...known,
    tables: [...tables.values()],
    functions: [...functions.values()],
    isOpen: known.isOpen && tables.size === 0,
  };
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
    const known = tables.get(name);
    tables.set(name, {
      ...(known?.elsewhere === undefined ? {} : { elsewhere: without(known.elsewhere, columns) }),
      name,
      columns: uniteColumns(declared, known?.columns ?? []),
    });
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

function without(
  elsewhere: NonNullable<TableShape['elsewhere']>,
  declared: Readonly<Record<string, string>>,
): NonNullable<TableShape['elsewhere']> {
  const columns = new Set([...elsewhere.columns].filter((name) => !Object.hasOwn(declared, name)));
  return { ...elsewhere, columns };
}

/** Functions that reach another service or workspace from a Log Analytics query; what lies there is not known. */
function remoteFunctions(platform: Platform): FunctionShape[] {
  const elsewhere: DatabaseShape = { tables: [], functions: [], isOpen: true };
  const resourceGraph: DatabaseShape = { ...resourceGraphShape(), isOpen: true };
  const functions: FunctionShape[] = [
    { name: 'arg', parameters: "(scope:string='')", database: resourceGraph },
    { name: 'adx', parameters: '(address:string)', database: elsewhere },
    { name: 'app', parameters: '(name:string)', database: elsewhere },
    { name: 'resource', parameters: '(id:string)', database: elsewhere },
  ];
  if (platform === 'sentinel' || platform === 'defender-xdr') {
    functions.push({ name: 'workspace', parameters: '(name:string)', database: 'this' });
  }
  return functions;
}
