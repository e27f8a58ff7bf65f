import type { ProseProblem } from '../../case/prose/prose.ts';
import { deepestNesting } from './nesting.ts';

const opening = '`:::tlp{level="AMBER"}`';
const leak = 'A marking that is not understood would publish what it was meant to withhold.';

const problems = {
  tlp: {
    expected: `${opening} on a line of its own`,
    why: leak,
    fix: 'Write `:::tlp{level="…"}` with CLEAR, GREEN, AMBER, AMBER+STRICT or RED at the very beginning of a line, outside of lists, quotes and HTML, and end the part with a line `:::`.',
  },
  swallowed: {
    expected: 'no marking inside code',
    why: 'If the code above it is not closed where it should be, the marking is shown as code instead of withholding the part.',
    fix: 'Close the code above with its fence, or give it a fence longer than any inside it.',
  },
  nested: {
    expected: '`:::` before another part begins',
    why: 'Marked parts cannot be nested, so that each `:::` has one meaning.',
    fix: 'End the part before with a line `:::`, and write the parts one after the other.',
  },
  stray: {
    expected: `${opening} before it`,
    why: 'A closing line without an opening one means that a part ended earlier than it was meant to, or never began.',
    fix: 'Remove the line, or add the opening line of its part.',
  },
  unclosed: {
    expected: 'a line `:::` after it',
    why: 'Nothing says where the marked part ends.',
    fix: 'Add a line that is exactly `:::`, at the very beginning of the line, where the part ends.',
  },
  inside: {
    expected: 'no colons like these inside a marked part',
    why: 'They could be meant to end the part or to begin another one.',
    fix: 'Write `:::` alone and at the very beginning of a line to end the part; remove other such lines or put them in code.',
  },
  redact: {
    expected: '`:redact[text]` or `:redact[text]{keep_for="AMBER"}`',
    why: leak,
    fix: 'Write `:redact[`, the text, `]` and, to keep it for some, directly `{keep_for="…"}` with CLEAR, GREEN, AMBER, AMBER+STRICT or RED; inside one paragraph, never in code, addresses, HTML or alt text.',
  },
  record: {
    expected: '`::finding{#F1}`, `::query{#Q1}` or `::evidence{#E1}` on a line of its own',
    why: 'The record would not be placed here, and the reader would see the directive itself.',
    fix: 'Write the line exactly so with the id of the record, at the very beginning of a line and outside of lists, quotes and HTML.',
  },
  deep: {
    expected: `at most ${deepestNesting} levels of quotes, lists and emphasis inside each other`,
    why: 'No reader can follow so many levels, and the page cannot be built.',
    fix: 'Move the text out of some of its quotes or lists.',
  },
} as const;

export type ProseProblemKind = keyof typeof problems;

/** The problem of a kind at `[start, end)` of `text`. */
export function proseProblem(
  kind: ProseProblemKind,
  text: string,
  { start, end }: { start: number; end: number },
): ProseProblem {
  const { expected, why, fix } = problems[kind];
  const shown = text
    .slice(start, end)
    .trim()
    .split(/[\r\n]/, 1)[0]
    ?.replaceAll('`', "'")
    .slice(0, 60);
  return { message: `Unexpected \`${shown}\`, expected ${expected}`, why, fix, start, end };
}
