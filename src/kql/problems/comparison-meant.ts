import type { QueryProblem, QueryToken } from '../query-analysis.ts';
import type { SyntaxErrorPlace } from './syntax-error-place.ts';

// What people write who think of another language.
const foreignSigns: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '=!': '!=',
  '=>': '>=',
  '=<': '<=',
  '&&': 'and',
  '&': 'and',
  '||': 'or',
};

const computing =
  /^(where|filter|extend|project|summarize|join|lookup|print|mv-apply|distinct|scan|find|search)$/;

/** The problem where a sign stands that compares nothing in KQL; null where no comparison was meant. */
export function comparisonMeant(
  { start, cause }: SyntaxErrorPlace,
  text: string,
  tokens: readonly QueryToken[],
): QueryProblem | null {
  const before = /[=!<>&|]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const written = before + (/^[=!<>&|]*/.exec(text.slice(start))?.[0] ?? '');
  const from = start - before.length;
  const operator = tokens.findLast((token) => token.kind === 'QueryOperator' && token.start < from);
  const name = operator && text.slice(operator.start, operator.start + operator.length);
  // Only between two values, and only of an operator that computes: elsewhere `=` gives an option its value.
  if (cause !== 'other' || !name || !computing.test(name) || !/[\w\])"'`]\s*$/.test(text.slice(0, from)))
    return null;
  const meant = foreignSigns[written];
  if (meant === undefined) return null;
  return {
    rule: 'no-kql-syntax-error',
    severity: 'error',
    message: `Unexpected \`${written}\`, expected \`${meant}\``,
    why: written === '=' ? 'A single `=` gives a name and compares nothing.' : `KQL has no \`${written}\`.`,
    fix: `Write \`${meant}\`.`,
    start: from,
    end: from + written.length,
    suggestion: meant,
  };
}
