import type { QueryProblem } from '../query-analysis.ts';
import type { NamesInScope, ServiceDiagnostic } from '../service/service-answer.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import { syntaxPath } from '../syntax/syntax-path.ts';
import { isAsimParser } from '../tables/asim-parsers.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { expectationSentence } from './expectation-sentence.ts';
import { isLeftOut } from './is-left-out.ts';
import { type NearestName, nearestName } from './nearest-name.ts';
import { sourceExcerpt } from './source-excerpt.ts';

type Kind = 'table' | 'column' | 'function';

const unknownFunctions = new Set(['KS122', 'KS123', 'KS124', 'KS143', 'KS211']);
const unreachable = new Set(['KS207', 'KS208']);

/** What the author should hear about a name or type that does not fit, or null when it is not a mistake here. */
export function problemOfDiagnostic(
  diagnostic: ServiceDiagnostic,
  root: SyntaxNode,
  text: string,
  shape: DatabaseShape,
): QueryProblem | null {
  const { code, start, end } = diagnostic;
  if (unreachable.has(code)) return null;
  if (code === 'KS204' || code === 'KS205')
    return shape.isOpen ? null : unknownName('table', diagnostic, text, shape, root);
  if (!diagnostic.isError) return null;
  if (unknownFunctions.has(code)) return unknownFunction(diagnostic, text, shape, root);
  if (code === 'KS142') {
    const path = syntaxPath(root, start, end);
    const allowed = columnArguments(path, shape);
    if (allowed)
      return allowed.includes(text.slice(start, end)) ? null : wrongArgument(diagnostic, text, allowed);
    const isAlone =
      diagnostic.namesInScope?.columns.length === 0 && !path.some((node) => node.kind === 'PipeExpression');
    if (shape.isOpen) return null;
    if (!standsForTable(path) && !isAlone) return unknownName('column', diagnostic, text, shape, root);
    return unknownName('table', diagnostic, text, shape, root);
  }
  if (isColumnLikeFunction(diagnostic, root, text, shape)) return null;
  if (code === 'KS145') return shape.isOpen ? null : unknownName('column', diagnostic, text, shape, root);
  const called = calledOn(root, start, end);
  // By its reference, parse_json() gives a dynamic value back as it is; the service wants a string.
  if (/^(todynamic|parse_json|parsejson|toobject)$/.test(called ?? '')) return null;
  const isCounted = called === 'count';
  return {
    rule: 'no-kql-type-error',
    severity: isCounted ? 'warning' : 'error',
    message: expectationSentence(diagnostic.message, sourceExcerpt(text, start, end)),
    why: isCounted
      ? 'By its reference `count()` takes no column; where one is taken, every row counts.'
      : null,
    fix: isCounted ? 'Write `count()`, or `dcount(…)` for the number of different values.' : null,
    start,
    end,
  };
}

/** The function whose only argument stands at a place. */
function calledOn(root: SyntaxNode, start: number, end: number): string | null {
  const called = syntaxPath(root, start, end).findLast((node) => node.kind === 'FunctionCallExpression');
  const list = called?.children.at(-1)?.children.find((child) => child.kind === 'List');
  return list?.start === start && list.end === end ? (called?.symbol?.name ?? null) : null;
}

/** A column that only the running query knows, as after `bag_unpack`, may be called as a function that reaches elsewhere, such as `resource`. */
function isColumnLikeFunction(
  { start, end }: ServiceDiagnostic,
  root: SyntaxNode,
  text: string,
  shape: DatabaseShape,
): boolean {
  const name = text.slice(start, end);
  return (
    shape.functions.some((each) => each.name === name && each.database !== undefined) &&
    !/^\s*\(/.test(text.slice(end)) &&
    [...syntaxNodes(root)].some(
      (node) =>
        node.end <= start &&
        node.type === 'table' &&
        /^(Evaluate|Invoke)Operator$|^FunctionCallExpression$/.test(node.kind),
    )
  );
}

function unknownFunction(
  diagnostic: ServiceDiagnostic,
  text: string,
  shape: DatabaseShape,
  root: SyntaxNode,
): QueryProblem | null {
  // A database without known tables may also hold functions of its own: only what looks like a slip is one.
  if (shape.isOpen && !nearestTo('function', diagnostic, text)?.isSlip) return null;
  return unknownName('function', diagnostic, text, shape, root);
}

function unknownName(
  kind: Kind,
  diagnostic: ServiceDiagnostic,
  text: string,
  shape: DatabaseShape,
  root: SyntaxNode,
): QueryProblem | null {
  const { start, end, namesInScope } = diagnostic;
  const name = text.slice(start, end);
  const nearest = nearestTo(kind, diagnostic, text);
  // A table of one's own is often called after the one that it copies: `SigninLogs_CL` is no slip for `SigninLogs`.
  const near = kind === 'table' && name === `${nearest?.name}_CL` ? null : nearest;
  if (!near?.isSlip && kind !== 'column' && isAsimParser(name)) return null;
  const doubt = doubtOf(kind, diagnostic, near, text, shape, root);
  if (doubt?.severity === null) return null;
  return {
    rule: `no-unknown-${kind}`,
    severity: doubt?.severity ?? 'error',
    message: `Unexpected ${kind} ${sourceExcerpt(text, start, end)}, expected ${near ? `\`${near.name}\`` : expectation(kind, namesInScope)}`,
    why: doubt?.why ?? reasons[kind],
    fix: near ? `Write \`${near.name}\`.` : advice(kind, namesInScope),
    start,
    end,
    ...(near?.isSafe && text[start] !== '[' ? { suggestion: near.name } : {}),
  };
}

/** Why an unknown name may be right after all, and how grave it then is; a severity of null is not a problem at all. */
function doubtOf(
  kind: Kind,
  { code, start, end }: ServiceDiagnostic,
  near: NearestName | null,
  text: string,
  shape: DatabaseShape,
  root: SyntaxNode,
): { severity: QueryProblem['severity'] | null; why: string } | null {
  const name = text.slice(start, end);
  const isOtherCase = shape.ignoresCase && near?.name.toLowerCase() === name.toLowerCase();
  if (isOtherCase)
    return { severity: kind === 'column' ? 'warning' : null, why: 'The name is spelt with these capitals.' };
  if (kind === 'column') return null;
  if (code === 'KS205' || isLeftOut(root, start, text))
    return {
      severity: near?.isSlip ? 'warning' : 'info',
      why: 'A fuzzy union leaves out a table that does not exist, without an error.',
    };
  if (kind === 'table' && shape.moreTables?.test(name) && (!near?.isSlip || /_CL$/.test(name)))
    return {
      severity: 'warning',
      why: 'A table of this name may exist, but its columns are not known, so they are not checked.',
    };
  if (near?.isSlip || !shape.savesFunctions) return null;
  const mayBeSaved = kind === 'table' ? shape.savesFunctions === 'bare' : looksSaved(root, start, end, name);
  return mayBeSaved
    ? {
        severity: 'warning',
        why: 'A saved function may have this name, but what it returns is not known, so it is not checked.',
      }
    : null;
}

/** Kusto's own functions are written in small letters; a function in the place of a table is mostly a saved one. */
function looksSaved(root: SyntaxNode, start: number, end: number, name: string): boolean {
  return /^_|[A-Z]/.test(name) || standsForTable(syntaxPath(root, start, end), 'FunctionCallExpression');
}

function nearestTo(
  kind: Kind,
  { start, end, namesInScope }: ServiceDiagnostic,
  text: string,
): NearestName | null {
  const name = text.slice(start, end).replace(/^\[["'](.*)["']\]$/, '$1');
  return nearestName(name, candidates(kind, namesInScope));
}

const reasons: Record<Kind, string> = {
  table: 'The query fails when it is run: no table, function or `let` has this name on its platform.',
  column: 'The query fails when it is run: at this place no column, `let` or parameter has this name.',
  function: 'The query fails when it is run: the platform has no function of this name.',
};

function candidates(kind: Kind, scope: NamesInScope | null): string[] {
  if (!scope) return [];
  if (kind === 'function') return scope.functions;
  if (kind === 'table') return [...scope.tables, ...scope.others];
  return [...scope.columns, ...scope.others];
}

function expectation(kind: Kind, scope: NamesInScope | null): string {
  if (kind !== 'column') return `a ${kind} of the platform or of \`tables/\``;
  const count = scope?.columns.length ?? 0;
  if (count === 0) return 'a name in scope, and no column is';
  return count === 1
    ? `\`${scope?.columns[0]}\`, the only column here`
    : `one of the ${count} columns in scope`;
}

function advice(kind: Kind, scope: NamesInScope | null): string | null {
  if (kind === 'function') return 'Declare the function in `tables/`, if it is one that you saved.';
  if (kind === 'table')
    return 'Declare the table or saved function in `tables/`, or set the `platform` that has it.';
  const columns = scope?.columns ?? [];
  if (columns.length === 0) return null;
  const shown = columns.slice(0, 6).map((column) => `\`${column}\``);
  return `Write a column that is in scope: ${shown.join(', ')}${columns.length > shown.length ? ', …' : ''}.`;
}

/** True for the first name of a pipeline, an operand of `union`, `join` or `lookup`, or all of a `let`. */
function standsForTable(path: readonly SyntaxNode[], kind = 'NameReference'): boolean {
  const at = path.findLastIndex((node) => node.kind === kind);
  const [parent, node] = [path[at - 1], path[at]];
  if (!parent || !node) return false;
  if (parent.kind === 'SeparatedElement')
    return /^(Union|Find|Search)Operator$/.test(path[at - 3]?.kind ?? '');
  return (
    parent.kind === 'ExpressionStatement' || (parent.kind === 'PipeExpression' && parent.children[0] === node)
  );
}

/** The column names that may stand bare as arguments of the call at a place, as in `invoke FileProfile(SHA1)`. */
function columnArguments(path: readonly SyntaxNode[], shape: DatabaseShape): readonly string[] | null {
  const called = path.findLast((node) => node.kind === 'FunctionCallExpression')?.symbol?.name;
  return (
    shape.functions.find((each) => each.name === called && each.columnArguments)?.columnArguments ?? null
  );
}

function wrongArgument(
  { start, end }: ServiceDiagnostic,
  text: string,
  allowed: readonly string[],
): QueryProblem {
  return {
    rule: 'no-unknown-column',
    severity: 'error',
    message: `Unexpected \`${text.slice(start, end)}\`, expected ${allowed.map((name) => `\`${name}\``).join(' or ')}`,
    why: 'The function reads the column of this name and takes no other.',
    fix: `Rename the column first, as in \`extend ${allowed[0]} = ${text.slice(start, end)}\`.`,
    start,
    end,
  };
}
