import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { declaredColumns } from './declared-columns.ts';
import { isSyntaxCode } from './is-syntax-code.ts';
import type {
  BridgeList,
  KustoCode,
  KustoColumn,
  KustoElement,
  KustoFunction,
  KustoGlobals,
  KustoLanguage,
  KustoSymbol,
  KustoTable,
  KustoType,
} from './kusto-bridge.ts';
import { type KustoTypeName, kustoTypes } from './kusto-types.ts';
import type { Column, QueryToken } from './query-analysis.ts';
import type { NamesInScope, ServiceAnswer, ServiceDiagnostic } from './service-answer.ts';
import type { SyntaxNode, SyntaxSymbol } from './syntax-node.ts';
import type { DatabaseShape, FunctionShape, TableShape } from './table-shape.ts';
import { tokenKinds } from './token-kind.ts';

const unknownName = /^KS(109|122|123|124|142|143|145|204|205|211)$/;

const symbolKinds = {
  Column: 'column',
  Table: 'table',
  MaterializedView: 'table',
  ExternalTable: 'table',
  Function: 'function',
  Variable: 'variable',
  Parameter: 'parameter',
} as const satisfies Record<string, SyntaxSymbol['kind']>;

const emptyNode: SyntaxNode = { kind: 'QueryBlock', start: 0, end: 0, text: '', children: [] };

// Many parsers of one schema return the same hundred columns.
const returnedTables = new Map<string, KustoTable>();

let loaded:
  | { kusto: KustoLanguage; syntaxKinds: Map<number, string>; symbolKinds: Map<number, string> }
  | undefined;

/** Opens the service. The first call loads it: about half a second and 150 MB, so only workers call this. */
export function kustoService(shape: DatabaseShape): KustoService {
  const { globals, tableOfColumn } = open(shape);
  return { ask: (text) => ask(text, globals, tableOfColumn) };
}

/** Counts the diagnostics of a text and does nothing else: what the benchmark compares with. */
export function bareKustoService(shape: DatabaseShape): (text: string) => number {
  const { globals } = open(shape);
  return (text) => load().kusto.KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics().Count;
}

function open(shape: DatabaseShape): { globals: KustoGlobals; tableOfColumn: Map<KustoSymbol, string> } {
  const { kusto } = load();
  const tableOfColumn = new Map<KustoSymbol, string>();
  const database = databaseSymbol(kusto, 'database', shape, tableOfColumn);
  return { globals: kusto.GlobalState.Default.WithDatabase(database).WithCache(), tableOfColumn };
}

function load(): NonNullable<typeof loaded> {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  // The package attaches itself to the global object, so it is run as a script and not imported.
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
    const filename = require.resolve(`@kusto/language-service-next/${file}`);
    runInThisContext(readFileSync(filename, 'utf8'), { filename });
  }
  const kusto = (globalThis as unknown as { Kusto: { Language: KustoLanguage } }).Kusto.Language;
  loaded = {
    kusto,
    syntaxKinds: namesByNumber(kusto.Syntax.SyntaxKind),
    symbolKinds: namesByNumber(kusto.Symbols.SymbolKind),
  };
  return loaded;
}

function namesByNumber(enumeration: Record<string, unknown>): Map<number, string> {
  return new Map(
    Object.entries(enumeration).flatMap(([name, value]) =>
      typeof value === 'number' ? [[value, name]] : [],
    ),
  );
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

function ask(text: string, globals: KustoGlobals, tableOfColumn: Map<KustoSymbol, string>): ServiceAnswer {
  const { kusto } = load();
  const code = kusto.KustoCode.ParseAndAnalyze(text, globals);
  const diagnostics = array(code.GetDiagnostics()).map(
    (each): ServiceDiagnostic => ({
      code: each.Code,
      isError: each.Severity === 'Error',
      message: each.Message,
      start: each.Start,
      end: each.Start + each.Length,
      namesInScope: unknownName.test(each.Code) ? namesInScope(code, each.Start) : null,
    }),
  );
  // Too long or too deep for the service: it has not read it, and walking the tree would overflow.
  const isTooMuch = diagnostics.some((each) => /^KS24[456]$/.test(each.code));
  const service = new kusto.Editor.KustoCodeService.ctor(code);
  const hasSyntaxErrors = isTooMuch || diagnostics.some((each) => isSyntaxCode(each.code));
  return {
    diagnostics,
    tokens: array(service.GetClassifications(0, text.length).Classifications).flatMap(
      (each): QueryToken[] => {
        const kind = tokenKinds[each.Kind - 1];
        return kind && each.Length > 0 ? [{ start: each.Start, length: each.Length, kind }] : [];
      },
    ),
    resultColumns: resultColumns(code.ResultType),
    isResultOpen: code.ResultType?.IsOpen ?? false,
    root: isTooMuch ? emptyNode : plainNode(code.Syntax, tableOfColumn),
    formatted: hasSyntaxErrors ? null : service.GetFormattedText().Text,
  };
}

function resultColumns(type: KustoType | null): Column[] | null {
  if (!type?.Columns) return null;
  return array(type.Columns).map((column) => ({ name: column.Name, type: column.Type.Name }));
}

function namesInScope(code: KustoCode, position: number): NamesInScope {
  const { symbolKinds: names } = load();
  const found: NamesInScope = { tables: [], columns: [], functions: [], others: [] };
  for (const symbol of array(code.GetSymbolsInScope(position))) {
    if (symbol.IsHidden) continue;
    const kind = names.get(symbol.Kind);
    if (kind === 'Table') found.tables.push(symbol.Name);
    else if (kind === 'Column') found.columns.push(symbol.Name);
    else if (kind === 'Function') found.functions.push(symbol.Name);
    else found.others.push(symbol.Name);
  }
  return found;
}

function plainNode(element: KustoElement, tableOfColumn: Map<KustoSymbol, string>): SyntaxNode {
  const children: SyntaxNode[] = [];
  for (let index = 0; index < element.ChildCount; index += 1) {
    const child = element.GetChild(index);
    if (child) children.push(plainNode(child, tableOfColumn));
  }
  const node: SyntaxNode = {
    kind: load().syntaxKinds.get(element.Kind) ?? '',
    start: element.TextStart,
    end: element.End,
    text: element.IsToken ? element.Text : '',
    children,
  };
  if (element.ReferencedSymbol) node.symbol = plainSymbol(element.ReferencedSymbol, tableOfColumn);
  if (element.ResultType) node.type = element.ResultType.Columns ? 'table' : element.ResultType.Name;
  return node;
}

function plainSymbol(symbol: KustoSymbol, tableOfColumn: Map<KustoSymbol, string>): SyntaxSymbol {
  const kindName = load().symbolKinds.get(symbol.Kind) ?? '';
  const kind = symbolKinds[kindName as keyof typeof symbolKinds] ?? 'other';
  return {
    kind,
    name: symbol.Name,
    table: kind === 'column' ? tableOf(symbol as KustoColumn, tableOfColumn) : null,
  };
}

function tableOf(column: KustoColumn, tableOfColumn: Map<KustoSymbol, string>): string | null {
  const known = tableOfColumn.get(column);
  if (known !== undefined) return known;
  for (const original of array(column.OriginalColumns)) {
    const table = tableOfColumn.get(original);
    if (table !== undefined) return table;
  }
  return null;
}

function array<T>(list: BridgeList<T>): T[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

/** Microsoft's language service, opened on one set of tables and functions. */
export interface KustoService {
  ask(text: string): ServiceAnswer;
}
