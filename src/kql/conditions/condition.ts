import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { type Constant, constantOf } from './constant.ts';

export type Comparison =
  | 'equals'
  | 'has'
  | 'has-all'
  | 'has-prefix'
  | 'has-suffix'
  | 'contains'
  | 'starts'
  | 'ends'
  | 'less'
  | 'at-most'
  | 'greater'
  | 'at-least'
  | 'between';

/** A comparison of a column with values that the query states: met by one of them (of `has-all` by all, `between` two). */
export interface Condition {
  column: string;
  /** Kusto type of the column, such as `string` or `long`. */
  type: string;
  comparison: Comparison;
  insensitive: boolean;
  negated: boolean;
  values: Constant[];
}

const operators: Record<string, [comparison: Comparison, insensitive?: 'i']> = {
  '==': ['equals'],
  '=~': ['equals', 'i'],
  in: ['equals'],
  'in~': ['equals', 'i'],
  has: ['has', 'i'],
  has_cs: ['has'],
  has_any: ['has', 'i'],
  has_all: ['has-all', 'i'],
  hasprefix: ['has-prefix', 'i'],
  hasprefix_cs: ['has-prefix'],
  hassuffix: ['has-suffix', 'i'],
  hassuffix_cs: ['has-suffix'],
  contains: ['contains', 'i'],
  contains_cs: ['contains'],
  startswith: ['starts', 'i'],
  startswith_cs: ['starts'],
  endswith: ['ends', 'i'],
  endswith_cs: ['ends'],
  '<': ['less'],
  '<=': ['at-most'],
  '>': ['greater'],
  '>=': ['at-least'],
  between: ['between'],
};

const mirrored: Record<string, string> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '=~': '=~',
  '!=': '!=',
  '!~': '!~',
};

/** A comparison as it is written: what is compared, how, and with which operands; null when a node is none. */
export function comparisonOf(node: SyntaxNode): WrittenComparison | null {
  const [left, operator, right, ...more] = node.children;
  if (!left || !operator || !right || more.length > 0) return null;
  const found = meaningOf(operator.text);
  return found && { ...found, operator: operator.text, left, right, operands: operandsOf(right) };
}

export interface WrittenComparison extends Pick<Condition, 'comparison' | 'insensitive' | 'negated'> {
  /** Such as `=~`. */
  operator: string;
  left: SyntaxNode;
  right: SyntaxNode;
  /** The values on the right, each by itself. */
  operands: SyntaxNode[];
}

/** The condition that a node sets on a column, where every value is certain; null otherwise. */
export function conditionOf(node: SyntaxNode, lets: ReadonlyMap<string, SyntaxNode>): Condition | null {
  const written = comparisonOf(node);
  if (!written) return null;
  const { left, right, operator } = written;
  const turned = isColumn(left) ? operator : mirrored[operator];
  const [column, compared] = isColumn(left) ? [left, right] : [right, left];
  const meaning = turned === undefined ? null : meaningOf(turned);
  if (!meaning || !isColumn(column)) return null;
  const values = endsOf(meaning.comparison, valuesOf(compared, lets));
  const type = column.type ?? 'unknown';
  if (values === null || values.length === 0 || values.some((each) => !fits(each, type))) return null;
  return { column: column.symbol?.name ?? '', type, ...meaning, values };
}

/** Every value that an operand of a comparison stands for; null when one of them is not certain. */
export function valuesOf(
  operand: SyntaxNode,
  lets: ReadonlyMap<string, SyntaxNode>,
  depth = 6,
): Constant[] | null {
  const alone = constantOf(operand, lets);
  if (alone) return [alone];
  if (depth === 0) return null;
  const held =
    operand.kind === 'NameReference' && operand.symbol?.kind === 'variable'
      ? lets.get(operand.symbol.name)
      : undefined;
  if (held) return held.type === 'table' ? null : valuesOf(held, lets, depth - 1);
  if (
    !/^(ExpressionList|ExpressionCouple|DynamicExpression|JsonArrayExpression|ParenthesizedExpression)$/.test(
      operand.kind,
    )
  )
    return null;
  const all: Constant[] = [];
  for (const each of operandsOf(operand)) {
    const values = each === operand ? null : valuesOf(each, lets, depth - 1);
    if (values === null) return null;
    all.push(...values);
  }
  return all;
}

function meaningOf(operator: string): Pick<Condition, 'comparison' | 'insensitive' | 'negated'> | null {
  const positive =
    operator === '<>' || operator === '!=' ? '==' : operator === '!~' ? '=~' : operator.replace(/^!/, '');
  const found = Object.hasOwn(operators, positive) ? operators[positive] : undefined;
  return found
    ? { comparison: found[0], insensitive: found[1] === 'i', negated: positive !== operator }
    : null;
}

function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const expressions = node.children.filter((child) => child.children.length > 0);
  switch (node.kind) {
    case 'ExpressionList':
    case 'JsonArrayExpression':
      return expressions.flatMap((list) => list.children).flatMap((element) => element.children.slice(0, 1));
    case 'ExpressionCouple':
    case 'DynamicExpression':
    case 'ParenthesizedExpression':
      return expressions;
    default:
      return [node];
  }
}

function isColumn(node: SyntaxNode): boolean {
  return node.kind === 'NameReference' && node.symbol?.kind === 'column';
}

/** `between (start .. length)` as its two ends. */
function endsOf(comparison: Comparison, values: Constant[] | null): Constant[] | null {
  if (comparison !== 'between' || values === null) return values;
  const [from, to] = values;
  if (!from || !to || values.length > 2) return null;
  const isLength = to.type === 'timespan' && (from.type === 'datetime' || from.type === 'from-now');
  const end = isLength ? { ...from, value: (BigInt(from.value) + BigInt(to.value)).toString() } : to;
  return end.type === from.type ? [from, end] : null;
}

function fits({ type }: Constant, column: string): boolean {
  if (type === 'number') return /^(int|long|real|decimal)$/.test(column);
  return type === 'from-now' ? column === 'datetime' : type === column;
}
