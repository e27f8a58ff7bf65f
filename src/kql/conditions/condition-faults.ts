import { sourceExcerpt } from '../problems/source-excerpt.ts';
import { letValues } from '../syntax/let-values.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import type { ConditionFault } from './condition-fault.ts';
import { contradictingConditions } from './contradicting-conditions.ts';
import { brokenPattern, wrongDatePattern } from './pattern-faults.ts';
import { impossibleDate, turnedRange } from './range-faults.ts';
import { escapedPath, textFaults } from './text-faults.ts';

const checks = [turnedRange, impossibleDate, textFaults, escapedPath, brokenPattern, wrongDatePattern];

/** What in a query without syntax errors can never be met, or means something else than it says; sorted by place. */
export function conditionFaults(root: SyntaxNode, text: string): ConditionFault[] {
  const lets = letValues(root);
  const found = new Map<string, ConditionFault>();
  for (const node of syntaxNodes(root)) {
    for (const check of checks) {
      for (const fault of check(node, lets)) found.set(`${fault.start}:${fault.message}`, fault);
    }
  }
  for (const { first, second } of contradictingConditions(root, lets)) {
    const { start, end } = second;
    found.set(`${start}:`, {
      message: `Unexpected condition ${sourceExcerpt(text, start, end)} beside ${sourceExcerpt(text, first.start, first.end)}, expected conditions that one row can meet`,
      why: `\`${second.column}\` has one value in each row, so no row meets both and the query always comes back empty.`,
      fix: 'Remove one of them, or join them with `or`.',
      start,
      end,
      hides: true,
    });
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
