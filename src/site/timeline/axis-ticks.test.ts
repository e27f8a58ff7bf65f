import { expect, test } from 'vitest';
import { axisTicks, stretch } from './axis-ticks.ts';

const at = (iso: string) => Date.parse(iso);
const segment = (from: string, to: string, width: number) => ({
  from: at(from),
  to: at(to),
  first: at(from),
  moments: 2,
  x: 100,
  width,
});

test('ticks are round and carry seconds only where they are needed', () => {
  const seconds = axisTicks(segment('2025-11-20T00:48:36Z', '2025-11-20T00:49:08Z', 300));
  expect(seconds.map(({ label }) => label)).toEqual(['00:48:40', '00:48:50', '00:49:00']);
  const hours = axisTicks(segment('2025-11-20T07:10:00Z', '2025-11-20T11:00:00Z', 500));
  expect(hours.map(({ label }) => label)).toEqual(['08:00', '09:00', '10:00', '11:00']);
});

test('midnight is written as a date', () => {
  const labels = axisTicks(segment('2025-11-19T20:00:00Z', '2025-11-20T08:00:00Z', 300)).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['11-20', '06:00']);
});

test('ticks stand where their time is', () => {
  const [first] = axisTicks(segment('2025-11-20T00:00:00Z', '2025-11-20T04:00:00Z', 400));
  expect(first).toEqual({ x: 100, label: '11-20' });
});

test('a length is told in at most two units', () => {
  const hour = 3_600_000;
  expect(stretch(40_000)).toBe('40 s');
  expect(stretch(25 * hour + 10 * 60_000)).toBe('25 h 10 min');
  expect(stretch(24 * 8 * hour)).toBe('8 d');
  expect(stretch(0)).toBe('0 s');
});
