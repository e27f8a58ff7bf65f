import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLines } from './code-lines.ts';
import { markedTokens } from './marked-tokens.ts';

test('a part of a token is marked, and what no token has', () => {
  const code = 'where User == "MAIL-1" // HOST';
  const tokens = [
    { start: 0, end: 5, className: 'k-qo' },
    { start: 14, end: 22, className: 'k-st' },
  ];
  expect(
    codeLines(
      code,
      markedTokens(
        tokens,
        [
          { start: 15, end: 21 },
          { start: 26, end: 30 },
        ],
        'x',
      ),
    ),
  ).toBe(
    '<span class="l"><span class="k-qo">where</span> User == <span class="k-st">&quot;</span><span class="k-st x">MAIL-1</span><span class="k-st">&quot;</span> // <span class="x">HOST</span></span>',
  );
});

test('tokens stay in order and apart, and exactly the stretches are marked', () => {
  const apart = fc
    .uniqueArray(fc.nat({ max: 60 }), { maxLength: 12 })
    .map((points) => points.toSorted((a, b) => a - b))
    .map((points) =>
      Array.from({ length: Math.floor(points.length / 2) }, (_, at) => ({
        start: points[2 * at] ?? 0,
        end: points[2 * at + 1] ?? 0,
      })),
    );
  fc.assert(
    fc.property(apart, apart, (tokens, stretches) => {
      const marked = markedTokens(
        tokens.map((one) => ({ ...one, className: 'k' })),
        stretches,
        'x',
      );
      for (const [at, { start, end }] of marked.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(marked[at - 1]?.end ?? 0);
      }
      const points = (all: readonly { start: number; end: number }[]) =>
        all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n));
      expect(points(marked.filter(({ className }) => className?.includes('x')))).toEqual(points(stretches));
      expect(points(marked.filter(({ className }) => className?.includes('k')))).toEqual(points(tokens));
    }),
  );
});
