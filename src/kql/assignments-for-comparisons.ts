import type { QueryProblem } from './query-analysis.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { syntaxNodes } from './syntax-nodes.ts';
import type { DatabaseShape } from './table-shape.ts';

// These name what they return, so `name = value` is theirs.
const naming = /^(arg_max|arg_min|take_any|any|pack|bag_pack|pack_all|buildschema|make_bag)$/;

/** A `=` where a comparison was meant, and the condition `[start, end)` that is read wrongly for it. */
export interface Assignment {
  problem: QueryProblem;
  start: number;
  end: number;
}

/**
 * Finds `=` written for `==` where the service reads it as a name and says nothing: as a condition of `where`, and
 * as an argument of a function that is built in, which takes no named arguments.
 */
export function assignmentsForComparisons(root: SyntaxNode, shape: DatabaseShape): Assignment[] {
  const own = new Set(shape.functions.map((each) => each.name));
  const nodes = [...syntaxNodes(root)];
  for (const node of nodes) {
    const isLocal = node.kind === 'LetStatement' && node.children.at(-1)?.kind === 'FunctionDeclaration';
    const name = isLocal
      ? node.children.find((child) => child.kind === 'NameDeclaration')?.symbol?.name
      : undefined;
    if (name !== undefined) own.add(name);
  }
  return nodes.flatMap((node) => {
    if (node.kind === 'FilterOperator') return assignments(node.children.slice(-1));
    const name = node.kind === 'FunctionCallExpression' ? node.symbol?.name : undefined;
    if (name === undefined || own.has(name) || naming.test(name) || node.type === 'table') return [];
    const list = node.children.at(-1)?.children.find((child) => child.kind === 'List');
    return assignments((list?.children ?? []).flatMap((element) => element.children.slice(0, 1)));
  });
}

function assignments(conditions: readonly SyntaxNode[]): Assignment[] {
  return conditions.flatMap((condition) => {
    const sign = condition.kind === 'SimpleNamedExpression' ? condition.children[1] : undefined;
    if (!sign) return [];
    const problem: QueryProblem = {
      rule: 'no-kql-syntax-error',
      severity: 'error',
      message: 'Unexpected `=`, expected `==`',
      why: 'A single `=` gives a name and compares nothing.',
      fix: 'Write `==`.',
      start: sign.start,
      end: sign.end,
      suggestion: '==',
    };
    return [{ problem, start: condition.start, end: condition.end }];
  });
}
