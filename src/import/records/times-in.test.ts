import { expect, test } from 'vitest';
import { datesIn, timesIn } from './times-in.ts';

test.each([
  ['2025-11-20T00:48:57.6034636Z', '2025-11-20T00:48:57.6034636Z', true],
  ['2025-05-24 10:00', '2025-05-24T10:00Z', false],
  ['Feb 28, 2026 11:38:14 PM', '2026-02-28T23:38:14Z', false],
  ['Nov 19, 2025 12:05 AM UTC', '2025-11-19T00:05Z', true],
  ['19 November 2025 18:36:18', '2025-11-19T18:36:18Z', false],
  ['11/19/2025 6:36:18.123 PM', '2025-11-19T18:36:18.123Z', false],
  ['2025-11-20 10:30 +0200', '2025-11-20T10:30+02:00', true],
])('%s is a time', (text, time, hasOffset) => {
  expect(timesIn(`At ${text}, it began`)).toEqual([{ time, hasOffset }]);
});

test('what could be two moments, or is none, is left out', () => {
  for (const text of [
    '03/04/2025 10:00',
    '21:03:42',
    '2025-13-45 10:00',
    '2025-11-20',
    '25:99 on Nov 40, 2025 10:00',
  ])
    expect(timesIn(text)).toEqual([]);
});

test('days with a year', () => {
  expect(datesIn('From October 1st - 15th, 2025 to 2025-11-20 and 3 May 2024')).toEqual([
    '2025-10-01',
    '2025-11-20',
    '2024-05-03',
  ]);
});
