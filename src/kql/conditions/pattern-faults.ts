import { RE2JS } from 're2js';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { ConditionFault } from './condition-fault.ts';
import { argumentsOf, constantOf } from './constant.ts';

type Lets = ReadonlyMap<string, SyntaxNode>;

// Which argument of a function is a regular expression.
const patternArguments: Record<string, number> = {
  extract: 0,
  extract_all: 0,
  replace_regex: 1,
  indexof_regex: 1,
  trim: 0,
  trim_start: 0,
  trim_end: 0,
};

/** A regular expression that Kusto does not read, or that holds another character than it shows. */
export function* brokenPattern(node: SyntaxNode, lets: Lets): Generator<ConditionFault> {
  const operand = patternOf(node);
  const pattern = operand ? constantOf(operand, lets) : null;
  if (!operand || pattern?.type !== 'string') return;
  const { start, end } = operand;
  if (pattern.value.includes('\b')) {
    yield {
      message: 'Unexpected `\\b` in a regular expression, expected `\\\\b` or `@` before the quote',
      why: 'Without `@` Kusto reads `\\b` as the control character backspace, which no text has, not as the edge of a word.',
      fix: 'Put `@` before the quote, as in `@"\\bcmd\\b"`.',
      start,
      end,
      hides: true,
    };
    return;
  }
  const problem = patternProblem(pattern.value);
  if (problem === null) return;
  yield {
    message: `Unexpected regular expression, expected one that Kusto reads: ${problem}`,
    why: 'Kusto supports neither look-around nor backreferences, and a pattern that it cannot read finds nothing or fails.',
    fix: 'Write it without that part, or split it into several conditions.',
    start,
    end,
    hides: true,
  };
}

/** A pattern of `format_datetime` whose letters mean something else, or nothing. */
export function* wrongDatePattern(node: SyntaxNode, lets: Lets): Generator<ConditionFault> {
  if (node.kind !== 'FunctionCallExpression' || node.symbol?.name !== 'format_datetime') return;
  const operand = argumentsOf(node)[1];
  const pattern = operand ? constantOf(operand, lets) : null;
  if (!operand || pattern?.type !== 'string') return;
  const meant = pattern.value
    .replace(/Y{2,4}/g, (years) => years.toLowerCase())
    .replace(/D{1,2}/g, (days) => days.toLowerCase())
    .replace(
      /(?<=y[-/._, ]{0,2})m{1,2}(?=[-/._, ]{0,2}d)|(?<=d[-/._, ]{0,2})m{1,2}(?=[-/._, ]{0,2}y)/g,
      (months) => months.toUpperCase(),
    )
    .replace(/(?<=[hH]{1,2}:)M{1,2}/g, (minutes) => minutes.toLowerCase())
    .replace(/(?<=m{1,2}:)S{1,2}/g, (seconds) => seconds.toLowerCase());
  if (meant === pattern.value) return;
  yield {
    message: `Unexpected pattern \`${pattern.value}\` of \`format_datetime\`, expected \`${meant}\``,
    why: 'Letter case matters: `yyyy` is the year, `MM` the month, `dd` the day, `HH` the hour, `mm` the minute and `ss` the second.',
    fix: `Write \`${meant}\`.`,
    start: operand.start,
    end: operand.end,
    hides: false,
  };
}

function patternOf(node: SyntaxNode): SyntaxNode | undefined {
  if (node.kind === 'MatchesRegexExpression') return node.children[2];
  if (node.kind !== 'FunctionCallExpression') return undefined;
  const name = node.symbol?.name ?? '';
  const position = Object.hasOwn(patternArguments, name) ? patternArguments[name] : undefined;
  return position === undefined ? undefined : argumentsOf(node)[position];
}

/**
 * Why a pattern is certain not to be read, as a clause; null when it may be. Kusto's engine reads some forms that RE2 does
 * not (`(?x)`, `[a&&b]`, long counts), so of what RE2 refuses only that counts which both do.
 */
function patternProblem(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    const { error: kind = '', input = '' } = error as { error?: string; input?: string };
    const around = /\(\?(<?[=!]|>|#|P=|\(|&)/.exec(pattern)?.[0];
    switch (kind) {
      case 'invalid or unsupported Perl syntax':
      case 'invalid named capture':
        return around === undefined ? null : `it has \`${around}\``;
      case 'invalid escape sequence':
        return /^\\[1-9ZGKRXk]/.test(input ?? '') ? `it has \`${input}\`` : null;
      case 'missing closing )':
        return 'a `)` is missing';
      case 'unexpected )':
        return 'a `)` has no `(`';
      case 'missing closing ]':
        return 'a `]` is missing';
      case 'missing argument to repetition operator':
        return `\`${input}\` has nothing before it to repeat`;
      case 'invalid character class range':
        return /&&|--|~~|\[[^\]]*\[/.test(pattern) ? null : `\`${input}\` is not a range`;
      case 'trailing backslash at end of expression':
        return 'it ends with a single `\\`';
      default:
        return null;
    }
  }
}
