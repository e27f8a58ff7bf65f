import type { TimelineBracket } from '../../publication/page/case-page.ts';
import { stretch } from './axis-ticks.ts';

/** A bracket over the lanes, in drawing units: from one mark to another, with its text over its middle. */
export interface DrawnBracket {
  from: number;
  to: number;
  y: number;
  text: string;
  /** Middle of the text, which stays within the picture. */
  middle: number;
}

const rowHeight = 26;
const mostRows = 4;
const perCharacter = 6.6;

/** Length of a bracket, then what its author says of it. */
export function bracketText({ length, text }: Pick<TimelineBracket, 'length' | 'text'>): string {
  return text === null ? stretch(length) : `${stretch(length)}, ${text}`;
}

/** Brackets one below the other from `top` on; those after the fourth are told in words only. */
export function drawnBrackets(
  brackets: readonly TimelineBracket[],
  { xOf, left, right, top }: { xOf: ReadonlyMap<number, number>; left: number; right: number; top: number },
): { brackets: DrawnBracket[]; height: number } {
  const drawn = brackets.slice(0, mostRows).flatMap((bracket, row): DrawnBracket[] => {
    const [a, b] = [xOf.get(bracket.from), xOf.get(bracket.to)];
    if (a === undefined || b === undefined) return [];
    const [from, to] = a < b ? [a, b] : [b, a];
    const whole = bracketText(bracket);
    const text = whole.length * perCharacter > right - left ? stretch(bracket.length) : whole;
    const half = (text.length * perCharacter) / 2;
    const middle = Math.min(Math.max((from + to) / 2, left + half), right - half);
    return [{ from, to, y: top + rowHeight * (row + 1) - 12, text, middle }];
  });
  return { brackets: drawn, height: drawn.length * rowHeight };
}
