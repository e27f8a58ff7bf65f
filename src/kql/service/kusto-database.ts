import type { Column } from '../query-analysis.ts';
import { splitNotation } from '../tables/split-notation.ts';
import type { DatabaseShape, FunctionShape, TableShape } from '../tables/table-shape.ts';
import type {
  KustoFunction,
  KustoGlobals,
  KustoLanguage,
  KustoSymbol,
  KustoTable,
  KustoType,
} from './kusto-bridge.ts';
import { type KustoTypeName, kustoTypes } from './kusto-types.ts';

/** A database as the service knows it. */
export interface KustoDatabase {
  globals: KustoGlobals;
  /** The table that each column symbol was made for. */
  tableOfColumn: ReadonlyMap<KustoSymbol, string>;
}

// Many parsers of one schema return the same hundred columns.
const returnedTables = new Map<string, KustoTable>();

/** Builds the service's symbols for tables and functions. */
export function kustoDatabase(kusto: KustoLanguage, shape: DatabaseShape): KustoDatabase {
  const tableOfColumn = new Map<KustoSymbol, string>();
  const database = databaseSymbol(kusto, 'database', shape, tableOfColumn);
  return { globals: kusto.GlobalState.Default.WithDatabase(database).WithCache(), tableOfColumn };
}

function databaseSymbol(
  kusto: KustoLanguage,
  name: string,
  shape: DatabaseShape,
  tableOfColumn: Map<KustoSymbol, string>,
): KustoType {
  const { DatabaseSymbol } = kusto.Symbols;
  const tables = shape.tables.map((table) => tableSymbol(kusto, table, tableOfColumn));
  const functions = shape.functions
    .filter((each) => each.database !== 'this')
    .map((each) => functionSymbol(kusto, each, tableOfColumn));
  const itself = new DatabaseSymbol.$ctor1(name, [...tables, ...functions], shape.isOpen);
  const roots = shape.functions
    .filter((each) => each.database === 'this')
    .map((each) => functionReturning(kusto, each, itself));
  return roots.length === 0
    ? itself
    : new DatabaseSymbol.$ctor1(name, [...tables, ...functions, ...roots], shape.isOpen);
}

function tableSymbol(
  kusto: KustoLanguage,
  table: TableShape,
  tableOfColumn: Map<KustoSymbol, string>,
): KustoTable {
  const { ColumnSymbol, ScalarTypes, TableSymbol } = kusto.Symbols;
  const columns = table.columns.map((column) => {
    const symbol = new ColumnSymbol(
      column.name,
      ScalarTypes[kustoTypes[column.type as KustoTypeName] ?? 'Dynamic'] as KustoType,
    );
    tableOfColumn.set(symbol, table.name);
    return symbol;
  });
  const symbol = new TableSymbol.$ctor4(table.name, columns);
  return table.isOpen ? symbol.WithIsOpen(true) : symbol;
}

function functionSymbol(
  kusto: KustoLanguage,
  shape: FunctionShape,
  tableOfColumn: Map<KustoSymbol, string>,
): KustoFunction {
  const { FunctionSymbol, ScalarTypes } = kusto.Symbols;
  if (shape.body !== undefined)
    return new FunctionSymbol.$ctor16(shape.name, shape.parameters, `{ ${shape.body} }`, null);
  if (shape.database !== undefined && shape.database !== 'this') {
    return functionReturning(kusto, shape, databaseSymbol(kusto, shape.name, shape.database, tableOfColumn));
  }
  const returns = shape.returns ?? 'dynamic';
  const scalar = ScalarTypes[kustoTypes[returns as KustoTypeName] ?? ''];
  if (scalar) return functionReturning(kusto, shape, scalar);
  const declared = { name: shape.name, ...declaredColumns(returns) };
  const table = returnedTables.get(returns) ?? tableSymbol(kusto, declared, new Map());
  returnedTables.set(returns, table);
  return functionReturning(kusto, shape, table);
}

function functionReturning(kusto: KustoLanguage, shape: FunctionShape, type: KustoType): KustoFunction {
  const { FunctionSymbol } = kusto.Symbols;
  const parsed = new FunctionSymbol.$ctor16(shape.name, shape.parameters, '{ }', null);
  return new FunctionSymbol.$ctor6(shape.name, type, parsed.Signatures.getItem(0).Parameters, null);
}

/** Reads Kusto's notation of columns, `(a:string, b:int)`; `*` says that more may come. */
function declaredColumns(notation: string): { columns: Column[]; isOpen: boolean } {
  const parts = splitNotation(notation.trim().replace(/^\(|\)$/g, '')) ?? [];
  const columns = parts
    .filter((part) => part !== '*')
    .map((part) => {
      const [name = '', type = 'dynamic'] = part.split(/\s*:\s*/);
      return { name: name.replace(/^\[["'](.*)["']\]$/, '$1'), type };
    });
  return { columns, isOpen: parts.includes('*') };
}
