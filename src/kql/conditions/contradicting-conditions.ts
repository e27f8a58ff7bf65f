import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import {
  afterOperator,
  conditionsOf,
  conjuncts,
  type PlacedCondition,
  pipelineOf,
} from './carried-conditions.ts';
import { type Condition, conditionOf } from './condition.ts';
import { conditionHolds, orderOf, subjectOf } from './condition-holds.ts';

/** Two conditions on one column that no row meets both. */
export interface Contradiction {
  first: PlacedCondition;
  second: PlacedCondition;
}

/** Conditions of one pipeline, or of one group of `and`, that exclude each other; each condition once. */
export function contradictingConditions(
  root: SyntaxNode,
  lets: ReadonlyMap<string, SyntaxNode>,
): Contradiction[] {
  const found = new Map<number, Contradiction>();
  const add = (known: readonly PlacedCondition[], second: PlacedCondition) => {
    const first = known.find((each) => each.column === second.column && areContrary(each, second));
    if (first) found.set(second.start, found.get(second.start) ?? { first, second });
  };
  const inner = new Set<SyntaxNode>();
  for (const node of syntaxNodes(root)) {
    if (node.kind === 'PipeExpression' && !inner.has(node)) {
      for (let each: SyntaxNode | undefined = node; each?.kind === 'PipeExpression'; each = each.children[0])
        inner.add(each);
      const { source, operators } = pipelineOf(node);
      let known = conditionsOf(source, lets);
      for (const operator of operators) {
        const after = afterOperator(known, operator, lets);
        if (operator.kind === 'FilterOperator')
          after.slice(known.length).forEach((each, index) => {
            add(after.slice(0, known.length + index), each);
          });
        known = after;
      }
    }
    if (node.kind === 'OrExpression') {
      for (const branch of node.children) {
        const parts = [...conjuncts(branch)].flatMap((part) => {
          const condition = part.kind === 'OrExpression' ? null : conditionOf(part, lets);
          return condition ? [{ ...condition, start: part.start, end: part.end }] : [];
        });
        parts.forEach((each, index) => {
          add(parts.slice(0, index), each);
        });
      }
    }
  }
  return [...found.values()];
}

function areContrary(one: Condition, other: Condition): boolean {
  return excludes(one, other) || excludes(other, one) || areApart(one, other);
}

/** Whether no value that `one` demands meets `other`. */
function excludes(one: Condition, other: Condition): boolean {
  if (one.comparison !== 'equals' || one.negated) return false;
  const isText = one.type === 'string';
  // A value in any case may be the one that a condition with case asks for, or spares.
  if (isText && one.insensitive && !other.insensitive && other.negated) return false;
  const held = isText && one.insensitive ? { ...other, insensitive: true } : other;
  return one.values.every((value) => {
    const subject = subjectOf(value);
    return subject !== null && conditionHolds(held, subject) === false;
  });
}

interface Limit {
  at: number | bigint;
  isIn: boolean;
  base: string;
}

/** Whether the greatest value that one allows is below the least that the other does. */
function areApart(one: Condition, other: Condition): boolean {
  const [a, b] = [limitsOf(one), limitsOf(other)];
  return isBelow(a.most, b.least) || isBelow(b.most, a.least);
}

function isBelow(most: Limit | null, least: Limit | null): boolean {
  if (most === null || least === null || most.base !== least.base) return false;
  if (most.at < least.at) return true;
  return !(most.at > least.at) && !(most.isIn && least.isIn);
}

function limitsOf({ comparison, negated, values }: Condition): { least: Limit | null; most: Limit | null } {
  const [first, second] = values.map((value) => {
    const at = orderOf(value);
    return at === null ? null : { at, base: value.type };
  });
  const limit = (of: typeof first, isIn: boolean): Limit | null => (of ? { ...of, isIn } : null);
  if (negated) return { least: null, most: null };
  switch (comparison) {
    case 'less':
    case 'at-most':
      return { least: null, most: limit(first, comparison === 'at-most') };
    case 'greater':
    case 'at-least':
      return { least: limit(first, comparison === 'at-least'), most: null };
    case 'between':
      return { least: limit(first, true), most: limit(second, true) };
    default:
      return { least: null, most: null };
  }
}
