import { durationOf, instantOf } from '../reads/kusto-instant.ts';
import { stringLiteral } from '../syntax/string-literal.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';

/**
 * A value that a query states. Of a number its decimal text; of a datetime ticks since 1970, of a `from-now` ticks
 * after the moment the query runs, of a timespan ticks, all as decimal text; of a bool `true` or `false`.
 */
export interface Constant {
  type: 'string' | 'number' | 'datetime' | 'from-now' | 'timespan' | 'bool';
  value: string;
}

/** The value of an expression that is the same in every run, or since it runs; null when that is not certain. */
export function constantOf(
  node: SyntaxNode,
  lets: ReadonlyMap<string, SyntaxNode>,
  depth = 8,
): Constant | null {
  if (depth === 0) return null;
  const inner = (child: SyntaxNode | undefined) => (child ? constantOf(child, lets, depth - 1) : null);
  const written = node.children[0]?.text ?? '';
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return inner(node.children[1]);
    case 'NameReference':
      return node.symbol?.kind === 'variable' ? inner(lets.get(node.symbol.name)) : null;
    case 'StringLiteralExpression':
      return { type: 'string', value: stringLiteral(written) };
    case 'CompoundStringLiteralExpression': {
      const parts = node.children[0]?.children ?? [];
      return { type: 'string', value: parts.map(({ text }) => stringLiteral(text)).join('') };
    }
    case 'BooleanLiteralExpression':
      return /^(true|false)$/i.test(written) ? { type: 'bool', value: written.toLowerCase() } : null;
    case 'DateTimeLiteralExpression':
      return instant(dateTimeText(written));
    case 'TimespanLiteralExpression':
      return ticks('timespan', durationOf(written));
    case 'UnaryMinusExpression':
      return negated(inner(node.children[1]));
    case 'AddExpression':
    case 'SubtractExpression':
      return moved(inner(node.children[0]), inner(node.children[2]), node.kind === 'AddExpression');
    case 'FunctionCallExpression':
      return called(node, inner);
    default:
      return /^(Int|Long|Real|Decimal)LiteralExpression$/.test(node.kind) ? number(written) : null;
  }
}

/** What is between the brackets of `datetime(…)`, without quotes. */
export function dateTimeText(written: string): string {
  return written
    .replace(/^[a-z]+\s*\(|\)$/gi, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

/** The arguments of a call. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = call.children.at(-1)?.children.find((child) => child.kind === 'List');
  return (list?.children ?? []).flatMap((element) => element.children.slice(0, 1));
}

function called(node: SyntaxNode, inner: (child: SyntaxNode | undefined) => Constant | null) {
  const [first, ...more] = argumentsOf(node);
  switch (more.length === 0 ? node.symbol?.name : undefined) {
    case 'todatetime': {
      const text = inner(first);
      return text?.type === 'string' ? instant(text.value) : text?.type === 'datetime' ? text : null;
    }
    case 'now':
    case 'ago': {
      if (first === undefined) return node.symbol?.name === 'now' ? ticks('from-now', 0n) : null;
      const by = inner(first);
      if (by?.type !== 'timespan') return null;
      return ticks('from-now', node.symbol?.name === 'now' ? BigInt(by.value) : -BigInt(by.value));
    }
    default:
      return null;
  }
}

function instant(text: string): Constant | null {
  return ticks('datetime', instantOf(text));
}

function ticks(type: Constant['type'], value: bigint | null): Constant | null {
  return value === null ? null : { type, value: value.toString() };
}

function number(written: string): Constant | null {
  const text = written.replace(/^[a-z]+\s*\(\s*|\s*\)$/gi, '');
  if (/^0x[0-9a-f]+$/i.test(text)) return { type: 'number', value: BigInt(text).toString() };
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? { type: 'number', value: text } : null;
}

function negated(of: Constant | null): Constant | null {
  if (of?.type !== 'number' && of?.type !== 'timespan') return null;
  return { ...of, value: of.value.startsWith('-') ? of.value.slice(1) : `-${of.value}` };
}

function moved(of: Constant | null, by: Constant | null, forward: boolean): Constant | null {
  if (of === null || by?.type !== 'timespan' || !/^(datetime|from-now|timespan)$/.test(of.type)) return null;
  const length = BigInt(by.value);
  return ticks(of.type, BigInt(of.value) + (forward ? length : -length));
}
