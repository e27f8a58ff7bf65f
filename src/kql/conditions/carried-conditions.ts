import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import { type Condition, conditionOf } from './condition.ts';
import { argumentsOf } from './constant.ts';

/** A condition with where it is written; its column is the one that has the value at this place of the query. */
export interface PlacedCondition extends Condition {
  start: number;
  end: number;
}

type Lets = ReadonlyMap<string, SyntaxNode>;

/** A pipeline as what it begins with, and its operators in order. */
export function pipelineOf(node: SyntaxNode): { source: SyntaxNode; operators: SyntaxNode[] } {
  const operators: SyntaxNode[] = [];
  let source = node;
  while (source.kind === 'PipeExpression') {
    const [before, , operator] = source.children;
    if (!before || !operator) break;
    operators.unshift(operator);
    source = before;
  }
  return { source, operators };
}

/** The conditions that every row of a table expression meets, by the names its columns have in the end. */
export function conditionsOf(node: SyntaxNode, lets: Lets, depth = 6): PlacedCondition[] {
  if (depth === 0) return [];
  if (node.kind === 'ParenthesizedExpression' || node.kind === 'MaterializeExpression') {
    const inner = node.children.find((child) => child.type === 'table');
    return inner ? conditionsOf(inner, lets, depth - 1) : [];
  }
  if (node.kind === 'NameReference' && node.symbol?.kind === 'variable') {
    const value = lets.get(node.symbol.name);
    return value?.type === 'table' ? conditionsOf(value, lets, depth - 1) : [];
  }
  if (node.kind !== 'PipeExpression')
    return node.kind.endsWith('Operator') ? afterOperator([], node, lets) : [];
  const { source, operators } = pipelineOf(node);
  return operators.reduce(
    (known, operator) => afterOperator(known, operator, lets),
    conditionsOf(source, lets, depth - 1),
  );
}

/** The parts of a condition that must all be met. */
export function* conjuncts(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.kind === 'AndExpression' || node.kind === 'ParenthesizedExpression') {
    for (const child of node.children) if (child.children.length > 0) yield* conjuncts(child);
  } else yield node;
}

/** What is still known of the rows when an operator has run on those that met `known`. */
export function afterOperator(known: PlacedCondition[], operator: SyntaxNode, lets: Lets): PlacedCondition[] {
  switch (operator.kind) {
    case 'FilterOperator':
      return [...known, ...filtered(operator, lets)];
    case 'SortOperator':
    case 'TakeOperator':
    case 'TopOperator':
    case 'SampleOperator':
    case 'RenderOperator':
    case 'AsOperator':
    case 'ProjectReorderOperator':
    case 'ProjectAwayOperator':
    case 'ProjectKeepOperator':
      return known;
    case 'ExtendOperator':
    case 'SerializeOperator':
    case 'ParseOperator':
    case 'ParseWhereOperator':
    case 'MvExpandOperator':
      return without(known, touchedBy(operator));
    case 'ProjectOperator':
    case 'DistinctOperator':
      if (listOf(operator)[0]?.kind === 'StarExpression') return known;
      return listOf(operator).flatMap((element) => renamed(known, element));
    case 'ProjectRenameOperator':
      return [
        ...without(known, touchedBy(operator)),
        ...listOf(operator).flatMap((element) => renamed(known, element)),
      ];
    case 'JoinOperator':
    case 'LookupOperator':
      return keepsLeft(operator) ? known : [];
    case 'SummarizeOperator':
      return summarized(known, operator);
    default:
      return [];
  }
}

function filtered(operator: SyntaxNode, lets: Lets): PlacedCondition[] {
  const condition = operator.children.at(-1);
  if (!condition) return [];
  return [...conjuncts(condition)].flatMap((part) => {
    const found = conditionOf(part, lets);
    return found ? [{ ...found, start: part.start, end: part.end }] : [];
  });
}

/** Columns that an operator gives a value, or may: those it declares, and what stands in it without a name. */
function touchedBy(operator: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const isNamed = operator.kind === 'ExtendOperator' || operator.kind === 'SerializeOperator';
  for (const node of syntaxNodes(operator)) {
    if (node.kind === 'NameDeclaration' && node.symbol) names.add(node.symbol.name);
  }
  for (const part of isNamed
    ? listOf(operator).filter((each) => !/NamedExpression$/.test(each.kind))
    : [operator]) {
    for (const node of syntaxNodes(part)) if (node.symbol?.kind === 'column') names.add(node.symbol.name);
  }
  return names;
}

function without(known: PlacedCondition[], names: ReadonlySet<string>): PlacedCondition[] {
  return known.filter(({ column }) => !names.has(column));
}

/** The expressions that an operator lists. */
function listOf(operator: SyntaxNode): SyntaxNode[] {
  const lists = operator.children.filter((child) => child.kind === 'List');
  return (lists.at(-1)?.children ?? []).flatMap((element) => element.children.slice(0, 1));
}

/** What is known of a column that goes on under its own name or, as in `New = Old`, under another. */
function renamed(known: PlacedCondition[], element: SyntaxNode): PlacedCondition[] {
  const named = element.kind === 'SimpleNamedExpression';
  const old = named ? element.children.at(-1) : element;
  const name = named ? element.children[0]?.symbol?.name : columnName(old);
  const from = columnName(old);
  if (from === null || name === undefined || name === null) return [];
  return known.filter(({ column }) => column === from).map((each) => ({ ...each, column: name }));
}

function columnName(node: SyntaxNode | undefined): string | null {
  return node?.kind === 'NameReference' && node.symbol?.kind === 'column' ? node.symbol.name : null;
}

function keepsLeft(operator: SyntaxNode): boolean {
  const kinds = operator.children
    .filter((child) => child.kind === 'List')
    .flatMap((list) => list.children)
    .filter((each) => each.kind === 'NamedParameter' && each.children[0]?.symbol?.name === 'kind')
    .map((each) => each.children.at(-1));
  return kinds.every((kind) => {
    const text = kind ? [...syntaxNodes(kind)].map((node) => node.text).join('') : '';
    return /^(inner|innerunique|leftouter|leftsemi|leftanti|leftantisemi|anti)$/.test(text);
  });
}

// Without `by` there is a row even when nothing was found, with nothing in it.
function summarized(known: PlacedCondition[], operator: SyntaxNode): PlacedCondition[] {
  const by = operator.children.find((child) => child.kind === 'SummarizeByClause');
  if (!by) return [];
  const keys = listOf(by);
  const declared = new Set(
    [...syntaxNodes(operator)].flatMap((node) =>
      node.kind === 'NameDeclaration' && node.symbol ? [node.symbol.name] : [],
    ),
  );
  const computed = new Set([
    ...declared,
    ...keys.filter((key) => columnName(key) === null).flatMap((key) => [...touchedNames(key)]),
  ]);
  return [
    ...keys.flatMap((key) => renamed(known, key)),
    ...listOf({ ...operator, children: operator.children.filter((child) => child !== by) }).flatMap(
      (aggregate) => picked(without(known, computed), known, aggregate),
    ),
  ];
}

function touchedNames(node: SyntaxNode): string[] {
  return [...syntaxNodes(node)].flatMap((each) => (each.symbol?.kind === 'column' ? [each.symbol.name] : []));
}

/** What is known of the columns whose value an aggregate takes over from one of the rows. */
function picked(free: PlacedCondition[], known: PlacedCondition[], aggregate: SyntaxNode): PlacedCondition[] {
  const named = aggregate.kind === 'SimpleNamedExpression';
  const call = named ? aggregate.children.at(-1) : aggregate;
  if (call?.kind !== 'FunctionCallExpression') return [];
  const values = argumentsOf(call);
  const [first] = values;
  const name = call.symbol?.name;
  if (first && values.length === 1 && (name === 'min' || name === 'max')) {
    const from = columnName(first);
    const to = named ? aggregate.children[0]?.symbol?.name : `${name}_${from}`;
    return from === null || to === undefined
      ? []
      : known.filter(({ column }) => column === from).map((each) => ({ ...each, column: to }));
  }
  if (named || (name !== 'arg_max' && name !== 'arg_min')) return [];
  if (values.some((each) => each.kind === 'StarExpression')) return free;
  return values.flatMap((each) => renamed(free, each));
}
