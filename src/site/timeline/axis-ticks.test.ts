import { expect, test } from 'vitest';
import { axisTicks, daysBetween, stretch } from './axis-ticks.ts';

const at = (iso: string) => Date.parse(iso);
const segment = (from: string, to: string, width: number) => ({
  from: at(from),
  to: at(to),
  first: at(from),
  dated: false,
  day: '',
  moments: 2,
  x: 100,
  width,
  at: (time: number) => 100 + ((time - at(from)) / (at(to) - at(from))) * width,
});

test('ticks are round and carry seconds only where they are needed', () => {
  const seconds = axisTicks(segment('2025-11-20T00:48:36Z', '2025-11-20T00:49:08Z', 300));
  expect(seconds.map(({ label }) => label)).toEqual(['00:48:40', '00:48:50', '00:49:00']);
  const hours = axisTicks(segment('2025-11-20T07:10:00Z', '2025-11-20T11:30:00Z', 500));
  expect(hours.map(({ label }) => label)).toEqual(['08:00', '09:00', '10:00', '11:00']);
});

test('midnight is written as a date', () => {
  const labels = axisTicks(segment('2025-11-19T20:00:00Z', '2025-11-20T08:00:00Z', 300)).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['11-20', '06:00']);
});

test('ticks stand where their time is', () => {
  const [first] = axisTicks(segment('2025-11-19T23:00:00Z', '2025-11-20T03:00:00Z', 400));
  expect(first).toEqual({ x: 200, time: Date.parse('2025-11-20'), label: '11-20' });
});

test('ticks of a segment whose dense part is spread keep apart', () => {
  const even = segment('2025-11-20T07:10:00Z', '2025-11-20T11:10:00Z', 500);
  const pressed = { ...even, at: (time: number) => 400 + (even.at(time) - 100) * 0.4 };
  const xs = axisTicks(pressed).map(({ x }) => x);
  expect(xs.length).toBeGreaterThan(1);
  for (const [index, x] of xs.entries()) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThan(60);
});

test('a single moment has its minute, a day has no clock time', () => {
  const one = { ...segment('2025-11-20T10:39:55Z', '2025-11-20T10:40:05Z', 100), moments: 1 };
  expect(axisTicks(one)).toEqual([{ x: 150, time: Date.parse('2025-11-20T10:40Z'), label: '10:40' }]);
  expect(axisTicks({ ...one, dated: true })).toEqual([]);
  const days = { ...segment('2025-11-19T22:00:00Z', '2025-11-21T02:00:00Z', 700), dated: true };
  expect(axisTicks(days).map(({ label }) => label)).toEqual(['11-20', '11-21']);
});

test('a length is told in at most two units', () => {
  const hour = 3_600_000;
  expect(stretch(40_000)).toBe('40 s');
  expect(stretch(25 * hour + 10 * 60_000)).toBe('25 h 10 min');
  expect(stretch(24 * 8 * hour)).toBe('8 d');
  expect(stretch(25 * hour + 10 * 60_000, 1)).toBe('25 h');
  expect(stretch(0)).toBe('0 s');
});

test('days between are whole ones', () => {
  expect(daysBetween(at('2025-11-19T11:10:00Z'), at('2025-11-20T00:00:00Z'))).toBe(0);
  expect(daysBetween(at('2025-11-19T11:10:00Z'), at('2025-11-22T00:00:00Z'))).toBe(2);
});
