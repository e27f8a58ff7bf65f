import type { QueryProblem } from '../query-analysis.ts';
import { isSyntaxCode } from '../service/is-syntax-code.ts';
import type { ServiceAnswer } from '../service/service-answer.ts';
import { statementsOf } from '../syntax/statements-of.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxPath } from '../syntax/syntax-path.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { assignmentsForComparisons } from './assignments-for-comparisons.ts';
import { columnsElsewhere } from './columns-elsewhere.ts';
import { comparisonMeant } from './comparison-meant.ts';
import { problemOfDiagnostic } from './problem-of-diagnostic.ts';
import { syntaxErrorPlace } from './syntax-error-place.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { unknownFlexibleColumns } from './unknown-flexible-columns.ts';

/** What is wrong in a query, sorted by place. */
export function queryProblems(answer: ServiceAnswer, text: string, shape: DatabaseShape): QueryProblem[] {
  const { root } = answer;
  const found: QueryProblem[] = [];
  const broken = syntaxErrorPlace(answer, text);
  const assigned = assignmentsForComparisons(root, shape);
  const comparison = broken && comparisonMeant(broken, text, answer.tokens);
  const byPlace = answer.diagnostics.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const diagnostic of byPlace) {
    // What follows the first syntax error, or spans it, is read wrongly and only makes noise.
    if (isSyntaxCode(diagnostic.code) || (broken && diagnostic.end >= broken.start)) continue;
    const problem = problemOfDiagnostic(diagnostic, root, text, shape);
    // Types and counts of arguments do not fit where a comparison was read as a name.
    if (!problem || ((assigned.length > 0 || comparison) && problem.rule === 'no-kql-type-error')) continue;
    // After an unknown table or function no column is known, nor what the function takes: one mistake, not many.
    const isConsequence =
      (problem.rule === 'no-unknown-column' &&
        found.length > 0 &&
        diagnostic.namesInScope?.columns.length === 0) ||
      (problem.rule === 'no-kql-type-error' && isArgumentOfUnknown(problem, root, found));
    if (!isConsequence) found.push(problem);
  }
  const end = comparison?.start ?? broken?.start ?? text.length;
  found.push(...assigned.map((each) => each.problem).filter((each) => each.end <= end));
  if (broken) return [...found, comparison ?? syntaxProblem(broken, text)];
  found.push(...unknownFlexibleColumns(root, shape), ...columnsElsewhere(root, shape));
  if (found.length > 0) return found.sort((a, b) => a.start - b.start || a.end - b.end);
  const statements = statementsOf(root);
  if (statements.length === 0) return [emptyQuery(text)];
  return statements.some((each) => each.kind === 'ExpressionStatement') ? [] : [onlyDeclarations(text)];
}

function isArgumentOfUnknown(
  { start, end }: QueryProblem,
  root: SyntaxNode,
  found: readonly QueryProblem[],
): boolean {
  const unknown = found.filter((each) => each.rule === 'no-unknown-function' && each.end <= start);
  return (
    unknown.length > 0 &&
    syntaxPath(root, start, end).some(
      (node) => node.kind === 'FunctionCallExpression' && unknown.some((each) => each.start === node.start),
    )
  );
}

function emptyQuery(text: string): QueryProblem {
  return {
    rule: 'no-empty-query',
    severity: 'error',
    message: 'Unexpected text without a statement, expected a query',
    why: 'Whitespace and comments run nothing and prove nothing.',
    fix: 'Write the query, or remove the record.',
    ...contentOf(text),
  };
}

function onlyDeclarations(text: string): QueryProblem {
  return {
    rule: 'no-empty-query',
    severity: 'warning',
    message: 'Unexpected end after `let`, expected a query that uses it',
    why: 'A `let` alone returns nothing when it is run.',
    fix: 'Add the query that uses the `let`.',
    ...contentOf(text),
  };
}

function contentOf(text: string): { start: number; end: number } {
  const end = text.trimEnd().length;
  return end === 0 ? { start: 0, end: 0 } : { start: text.length - text.trimStart().length, end };
}
