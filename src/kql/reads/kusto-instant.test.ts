import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationOf, instantOf, isoText } from './kusto-instant.ts';

test('keeps every tick', () => {
  expect(isoText(instantOf('2025-11-20T00:48:57.6034636Z') ?? 0n)).toBe('2025-11-20T00:48:57.6034636Z');
  expect(isoText(instantOf('2025-11-20 01:00+01:00') ?? 0n)).toBe('2025-11-20T00:00:00Z');
  expect(isoText(instantOf('2025-11-20') ?? 0n)).toBe('2025-11-20T00:00:00Z');
  fc.assert(
    fc.property(fc.bigInt({ min: -10_000_000_000_000_000n, max: 40_000_000_000_000_000n }), (ticks) => {
      expect(instantOf(isoText(ticks))).toBe(ticks);
    }),
  );
});

test('refuses what is not a date', () => {
  expect(['2025-02-30', '2025-13-01', '2025-01-01T25:00', 'now', ''].map(instantOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('reads lengths of time', () => {
  const seconds = (text: string) => Number(durationOf(text) ?? -1n) / 10_000_000;
  expect(
    ['2d', '1.5h', '90m', '10s', '5ms', '2minutes', 'timespan(1.02:03:04)', 'time(00:10)'].map(seconds),
  ).toEqual([172_800, 5_400, 5_400, 10, 0.005, 120, 93_784, 600]);
  expect(durationOf('soon')).toBeNull();
});
