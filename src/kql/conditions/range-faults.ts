import { stringLiteral } from '../syntax/string-literal.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { comparisonOf, valuesOf } from './condition.ts';
import type { ConditionFault } from './condition-fault.ts';
import { orderOf } from './condition-holds.ts';
import { dateTimeText } from './constant.ts';

/** A `between` whose ends are the wrong way round. */
export function* turnedRange(
  node: SyntaxNode,
  lets: ReadonlyMap<string, SyntaxNode>,
): Generator<ConditionFault> {
  const written = comparisonOf(node);
  if (written?.comparison !== 'between') return;
  const [from, to, ...more] = valuesOf(written.right, lets) ?? [];
  if (!from || !to || more.length > 0) return;
  const [low, high] = [orderOf(from), orderOf(to)];
  const isLength = to.type === 'timespan' && /^(datetime|from-now)$/.test(from.type);
  const turned = low !== null && high !== null && (isLength ? high < 0 : from.type === to.type && low > high);
  if (!turned) return;
  const { start, end } = written.right;
  yield {
    message: isLength
      ? 'Unexpected negative length in a range, expected the earlier end first'
      : 'Unexpected range that begins after it ends, expected the lower end first',
    why: written.negated
      ? 'Nothing lies in such a range, so the condition excludes no row.'
      : 'Nothing lies in such a range, so the condition lets no row pass and the query always comes back empty.',
    fix: 'Swap the two ends.',
    start,
    end,
    hides: !written.negated,
  };
}

/** A date that is not in the calendar, in `datetime(…)` or `todatetime("…")`. */
export function* impossibleDate(node: SyntaxNode): Generator<ConditionFault> {
  const written = dateText(node);
  if (written === null) return;
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d*)?)?)?\s*(?:Z|[+-]\d{1,2}:?\d{2})?$/i.exec(
      written.trim(),
    );
  if (!match) return;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  // Midnight may be written as 24:00, and a leap second as 60.
  const isReal = day >= 1 && day <= days && hour <= 24 && minute <= 59 && second <= 60;
  if (isReal) return;
  yield {
    message: `Unexpected date \`${written.trim()}\`, expected one that exists in the calendar`,
    why: 'A date that does not exist is not a value, and a comparison with it is never true.',
    fix: 'Write the date as `YYYY-MM-DD`, with a month from 01 to 12 and a day that the month has.',
    start: node.start,
    end: node.end,
    hides: true,
  };
}

function dateText(node: SyntaxNode): string | null {
  if (node.kind === 'DateTimeLiteralExpression') return dateTimeText(node.children[0]?.text ?? '');
  if (node.kind !== 'FunctionCallExpression' || node.symbol?.name !== 'todatetime') return null;
  const argument = node.children.at(-1)?.children.find((child) => child.kind === 'List')?.children[0]
    ?.children[0];
  const token = argument?.kind === 'StringLiteralExpression' ? argument.children[0] : undefined;
  return token ? stringLiteral(token.text) : null;
}
