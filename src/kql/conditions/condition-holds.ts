import type { Condition } from './condition.ts';
import type { Constant } from './constant.ts';

/** A value that a condition is held to: a text, or all that a number or time may be, ends included. */
export type Subject = { text: string } | { low: number | bigint; high: number | bigint };

/** Whether a value meets a condition; null when that is not certain. */
export function conditionHolds(condition: Condition, subject: Subject): boolean | null {
  const met = 'text' in subject ? textMeets(condition, subject.text) : orderMeets(condition, subject);
  return met === null ? null : met !== condition.negated;
}

/** The value that a constant stands for, to be held to a condition on the same column; null for one that moves with the time. */
export function subjectOf({ type, value }: Constant): Subject | null {
  if (type === 'string' || type === 'bool') return { text: value };
  const number = orderOf({ type, value });
  return type === 'from-now' || number === null ? null : { low: number, high: number };
}

/** A number or time as what can be compared; null for a text. */
export function orderOf({ type, value }: Constant): number | bigint | null {
  if (type === 'string' || type === 'bool') return null;
  return /^-?\d+$/.test(value) ? BigInt(value) : Number(value);
}

function textMeets({ comparison, insensitive, values }: Condition, text: string): boolean | null {
  const answers = values.map(({ value }) => textIs(comparison, text, value, insensitive));
  if (comparison === 'has-all') return answers.includes(false) ? false : answers.includes(null) ? null : true;
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function textIs(
  comparison: Condition['comparison'],
  text: string,
  value: string,
  insensitive: boolean,
): boolean | null {
  const [held, sought] = insensitive ? [text.toLowerCase(), value.toLowerCase()] : [text, value];
  // Other letters than those of ASCII may be folded in another way by the service.
  const uncertain = insensitive && /[^\0-\x7f]/.test(text + value);
  const sure = (met: boolean) => (met || !uncertain ? met : null);
  switch (comparison) {
    case 'equals':
      return sure(held === sought);
    case 'contains':
      return sure(held.includes(sought));
    case 'starts':
      return sure(held.startsWith(sought));
    case 'ends':
      return sure(held.endsWith(sought));
    case 'has':
    case 'has-all':
    case 'has-prefix':
    case 'has-suffix':
      return uncertain ? null : hasTerm(held, sought, comparison);
    default:
      return null;
  }
}

function hasTerm(held: string, sought: string, comparison: Condition['comparison']): boolean | null {
  if (sought === '') return null;
  let answer: boolean | null = false;
  for (let at = held.indexOf(sought); at !== -1; at = held.indexOf(sought, at + 1)) {
    const before = comparison === 'has-suffix' ? '' : (held[at - 1] ?? '');
    const after = comparison === 'has-prefix' ? '' : (held[at + sought.length] ?? '');
    if (isEdge(before) && isEdge(after)) return true;
    const inside = (isWord(before) && isWord(sought[0])) || (isWord(after) && isWord(sought.at(-1)));
    if (!inside) answer = null;
  }
  return answer;
}

// What ends a term for certain; of `_` and letters beyond ASCII that is not said here.
const isEdge = (sign: string) => sign === '' || /[\s"'/\\.,:;=()[\]{}<>|&-]/.test(sign);
const isWord = (sign: string | undefined) => /[A-Za-z0-9]/.test(sign ?? '');

function orderMeets(
  { comparison, values }: Condition,
  { low, high }: { low: number | bigint; high: number | bigint },
): boolean | null {
  const [first, second] = values.map((each) => (each.type === 'from-now' ? null : orderOf(each)));
  const below = (limit: number | bigint | null | undefined, orAt: boolean): boolean | null => {
    if (limit === null || limit === undefined) return null;
    if (orAt ? high <= limit : high < limit) return true;
    return (orAt ? low > limit : low >= limit) ? false : null;
  };
  const invert = (met: boolean | null) => (met === null ? null : !met);
  switch (comparison) {
    case 'less':
      return below(first, false);
    case 'at-most':
      return below(first, true);
    case 'greater':
      return invert(below(first, true));
    case 'at-least':
      return invert(below(first, false));
    case 'between': {
      const from = invert(below(first, false));
      const to = below(second, true);
      return from === false || to === false ? false : from && to;
    }
    case 'equals': {
      const all = values.map((each) => (each.type === 'from-now' ? null : orderOf(each)));
      if (low === high && all.some((each) => each !== null && !(each < low) && !(each > low))) return true;
      return all.every((each) => each !== null && (each < low || each > high)) ? false : null;
    }
    default:
      return null;
  }
}
