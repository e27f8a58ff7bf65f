import type { Column, QueryToken } from '../query-analysis.ts';
import type { SyntaxNode, SyntaxSymbol } from '../syntax/syntax-node.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { isSyntaxCode } from './is-syntax-code.ts';
import type {
  BridgeList,
  KustoCode,
  KustoCodeService,
  KustoColumn,
  KustoDiagnostic,
  KustoElement,
  KustoSymbol,
  KustoType,
} from './kusto-bridge.ts';
import { type KustoDatabase, kustoDatabase } from './kusto-database.ts';
import { loadKusto } from './load-kusto.ts';
import type { NamesInScope, ServiceAnswer, ServiceDiagnostic } from './service-answer.ts';
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

/** Opens the service for queries of one database. */
export function kustoService(shape: DatabaseShape): KustoService {
  const database = kustoDatabase(loadKusto().kusto, shape);
  return { ask: (text) => ask(text, database), canRead: (text) => canRead(text, database) };
}

function ask(text: string, { globals, tableOfColumn }: KustoDatabase): ServiceAnswer {
  const { kusto } = loadKusto();
  const code = kusto.KustoCode.ParseAndAnalyze(text, globals);
  const diagnostics = array(code.GetDiagnostics())
    .filter((each) => !isOfHint(each, text))
    .map((each) => serviceDiagnostic(each, code));
  // Too long or too deep for the service: it has not read it, and walking the tree would overflow.
  const isTooMuch = diagnostics.some((each) => /^KS24[456]$/.test(each.code));
  const service = new kusto.Editor.KustoCodeService.ctor(code);
  const hasSyntaxErrors = isTooMuch || diagnostics.some((each) => isSyntaxCode(each.code));
  const tokens = once(() => tokensOf(service, text));
  const root = once(() => (isTooMuch ? emptyNode : plainNode(code.Syntax, tableOfColumn)));
  const formatted = once(() => (hasSyntaxErrors ? null : service.GetFormattedText().Text));
  return {
    diagnostics,
    hasSyntaxErrors,
    get tokens() {
      return tokens();
    },
    resultColumns: resultColumns(code.ResultType),
    isResultOpen: code.ResultType?.IsOpen ?? false,
    get root() {
      return root();
    },
    get formatted() {
      return formatted();
    },
  };
}

function canRead(text: string, { globals }: KustoDatabase): boolean {
  const diagnostics = loadKusto().kusto.KustoCode.Parse(text, globals).GetDiagnostics();
  return !array(diagnostics).some((each) => isSyntaxCode(each.Code) && !isOfHint(each, text));
}

/** A hint that the service does not know, such as `hint.strategy=partitioned`, changes how a query runs and not what it finds. */
function isOfHint({ Start }: KustoDiagnostic, text: string): boolean {
  return /\bhint\.\w+\s*=\s*$/.test(text.slice(Math.max(0, Start - 60), Start));
}

function serviceDiagnostic(each: KustoDiagnostic, code: KustoCode): ServiceDiagnostic {
  const names = once(() => (unknownName.test(each.Code) ? namesInScope(code, each.Start) : null));
  return {
    code: each.Code,
    isError: each.Severity === 'Error',
    message: each.Message,
    start: each.Start,
    end: each.Start + each.Length,
    get namesInScope() {
      return names();
    },
  };
}

function tokensOf(service: KustoCodeService, text: string): QueryToken[] {
  return array(service.GetClassifications(0, text.length).Classifications).flatMap((each) => {
    const kind = tokenKinds[each.Kind - 1];
    return kind && each.Length > 0 ? [{ start: each.Start, length: each.Length, kind }] : [];
  });
}

/** Most of an answer is not asked for when a text turns out to hold several queries. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function resultColumns(type: KustoType | null): Column[] | null {
  if (!type?.Columns) return null;
  return array(type.Columns).map((column) => ({ name: column.Name, type: column.Type.Name }));
}

function namesInScope(code: KustoCode, position: number): NamesInScope {
  const { symbolKinds: names } = loadKusto();
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

function plainNode(element: KustoElement, tableOfColumn: KustoDatabase['tableOfColumn']): SyntaxNode {
  const children: SyntaxNode[] = [];
  for (let index = 0; index < element.ChildCount; index += 1) {
    const child = element.GetChild(index);
    if (child) children.push(plainNode(child, tableOfColumn));
  }
  const node: SyntaxNode = {
    kind: loadKusto().syntaxKinds.get(element.Kind) ?? '',
    start: element.TextStart,
    end: element.End,
    text: element.IsToken ? element.Text : '',
    children,
  };
  if (element.ReferencedSymbol) node.symbol = plainSymbol(element.ReferencedSymbol, tableOfColumn);
  if (element.ResultType) node.type = element.ResultType.Columns ? 'table' : element.ResultType.Name;
  return node;
}

function plainSymbol(symbol: KustoSymbol, tableOfColumn: KustoDatabase['tableOfColumn']): SyntaxSymbol {
  const kindName = loadKusto().symbolKinds.get(symbol.Kind) ?? '';
  const kind = symbolKinds[kindName as keyof typeof symbolKinds] ?? 'other';
  return {
    kind,
    name: symbol.Name,
    table: kind === 'column' ? tableOf(symbol as KustoColumn, tableOfColumn) : null,
  };
}

function tableOf(column: KustoColumn, tableOfColumn: KustoDatabase['tableOfColumn']): string | null {
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
  /** False when a text cannot even be parsed: the cheaper question. */
  canRead(text: string): boolean;
}
