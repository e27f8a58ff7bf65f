import { letValues } from '../syntax/let-values.ts';
import { statementsOf } from '../syntax/statements-of.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { conditionsOf, type PlacedCondition } from './carried-conditions.ts';

/** What every row that a query returns meets for certain, by the columns of its result; those that move with the time are left out. */
export function rowConditions(root: SyntaxNode): PlacedCondition[] {
  const results = statementsOf(root).filter(({ kind }) => kind === 'ExpressionStatement');
  const [result] = results;
  const expression = result?.children[0];
  // Of several results it is not known which one a file holds.
  if (results.length !== 1 || !expression) return [];
  return conditionsOf(expression, letValues(root)).filter(({ values }) =>
    values.every(({ type }) => type !== 'from-now'),
  );
}
