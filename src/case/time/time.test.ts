import fc from 'fast-check';
import { expect, test } from 'vitest';
import { said } from '../../../test/check/case-lines.ts';
import { isDate } from './date.ts';
import { timeProblem, timeTicks, utcTime } from './time.ts';

test.each([
  '2025-11-20T00:48Z',
  '2025-11-20T00:48:57Z',
  '2025-11-20T00:48:57.6Z',
  '2025-11-20T00:48:57.6034636Z',
  '2025-11-20T00:48:57.6034636+05:45',
  '2025-11-20T00:48-03:30',
  '2024-02-29T23:59:59+14:00',
  '0001-01-01T00:00Z',
  '9999-12-31T23:59:59.9999999Z',
])('%s is a time', (text) => expect(timeProblem(text)).toBeNull());

test.each([
  '2025-11-20',
  '2025-11-20T00:48:57.60346360Z',
  '2025-11-20T00:48:57.Z',
  '2025-11-20T00:48:57,5Z',
  '2025-11-20t00:48:57z',
  '2025-11-20 00:48:57Z',
  '2025-11-20T00Z',
  '2025-11-20T0:48Z',
  '2025-11-20T00:48:57+0100',
  '2025-11-20T00:48:57+01',
  '2025-11-20T00:48:57Z[UTC]',
  ' 2025-11-20T00:48:57Z',
  '2025-11-20T00:48:57Z\n',
  '+002025-11-20T00:48:57Z',
  '2025-W47-4T00:48Z',
  '٢٠٢٥-11-20T00:48Z',
])('%j has another form', (text) =>
  expect(timeProblem(text)?.message).toMatch(/expected `YYYY-MM-DDThh:mm:ssZ`$/),
);

test.each([
  '2025-02-29T00:00Z',
  '2025-13-01T00:00Z',
  '2025-00-10T00:00Z',
  '2025-11-31T00:00Z',
  '2025-11-20T24:00Z',
  '2025-11-20T24:00:00Z',
  '2025-11-20T23:60Z',
  '2016-12-31T23:59:60Z',
  '2016-12-31T23:59:60.5Z',
  '2025-11-20T00:48Z'.replace('Z', '+24:00'),
  '2025-11-20T00:48+01:60',
])('%s is not a moment', (text) => {
  expect(timeProblem(text)?.message).toMatch(/expected one that exists in the calendar$/);
  expect(utcTime(text)).toBeNull();
  expect(timeTicks(text)).toBeNull();
});

test('a time without an offset is told apart, with the very text to write', () => {
  expect(said('occurred: { from: 2025-11-20T00:48, to: 2025-11-20 01:00:00.5 }')).toMatchInlineSnapshot(`
    "8:19 no-invalid-time Unexpected time \`2025-11-20T00:48\` without an offset, expected \`Z\` or \`±hh:mm\` at its end | Write \`2025-11-20T00:48Z\` if it is UTC, else give the offset, as in \`2025-11-20T00:48+02:00\`.
    8:41 no-invalid-time Unexpected time \`2025-11-20 01:00:00.5\` without an offset, expected \`Z\` or \`±hh:mm\` at its end | Write \`2025-11-20T01:00:00.5Z\` if it is UTC, else give the offset, as in \`2025-11-20T01:00:00.5+02:00\`."
  `);
});

test('says what is wrong with dates and times in a case', () => {
  expect(
    said(`closed: 20.11.2025
published: 2025-02-29
updated: 2025-11-20T00:48Z
occurred:
  from: 2025-11-20T25:00Z
  to: yesterday
response:
  - action: Block
    status: done
    due: 2025-11-20T00:48Z
    completed: 2025-11-20T00:48
  - action: Block
    status: done
    completed: 2025-11-31`),
  ).toMatchInlineSnapshot(`
    "8:9 no-invalid-time Unexpected date \`20.11.2025\`, expected \`YYYY-MM-DD\` | Write year, month and day as digits, as in \`2025-11-20\`.
    9:12 no-invalid-time Unexpected date \`2025-02-29\`, expected one that exists in the calendar | Write a month from 01 to 12 and a day that the month has.
    10:10 no-invalid-time Unexpected date \`2025-11-20T00:48Z\`, expected \`YYYY-MM-DD\` | Write year, month and day as digits, as in \`2025-11-20\`.
    12:9 no-invalid-time Unexpected time \`2025-11-20T25:00Z\`, expected one that exists in the calendar | Write the month as 01 to 12, a day that the month has, hours 00 to 23, minutes and seconds 00 to 59, an offset up to 23:59.
    13:7 no-invalid-time Unexpected time \`yesterday\`, expected \`YYYY-MM-DDThh:mm:ssZ\` | Write it as \`2025-11-20T00:48:57.6034636Z\` or with an offset, as \`2025-11-20T01:48:57+01:00\`.
    17:10 no-invalid-time Unexpected date \`2025-11-20T00:48Z\`, expected \`YYYY-MM-DD\` | Write year, month and day as digits, as in \`2025-11-20\`.
    18:16 no-invalid-time Unexpected time \`2025-11-20T00:48\` without an offset, expected \`Z\` or \`±hh:mm\` at its end | Write \`2025-11-20T00:48Z\` if it is UTC, else give the offset, as in \`2025-11-20T00:48+02:00\`.
    21:16 no-invalid-time Unexpected date \`2025-11-31\`, expected one that exists in the calendar | Write a month from 01 to 12 and a day that the month has."
  `);
});

test('a date is in the calendar', () => {
  expect(['2024-02-29', '2000-02-29', '0001-01-01'].map(isDate)).toEqual([true, true, true]);
  expect(['2023-02-29', '1900-02-29', '2025-1-1', '20251101', '2025-11-01 ', ''].map(isDate)).not.toContain(
    true,
  );
});

test('a time is shown in UTC with the digits that were written', () => {
  const shown = (text: string) => utcTime(text)?.iso;
  expect(shown('2025-11-20T00:48:57.6034636+05:45')).toBe('2025-11-19T19:03:57.6034636Z');
  expect(shown('2025-11-20T00:48+02:00')).toBe('2025-11-19T22:48Z');
  expect(shown('2025-11-20T00:48:00+02:00')).toBe('2025-11-19T22:48:00Z');
  expect(shown('2025-12-31T23:59:59.9999999-00:01')).toBe('2026-01-01T00:00:59.9999999Z');
  expect(shown('1969-12-31T23:59:59.5Z')).toBe('1969-12-31T23:59:59.5Z');
  expect(shown('2025-11-20T00:48:57.10Z')).toBe('2025-11-20T00:48:57.10Z');
  expect(utcTime('2025-11-20T00:48:57.10Z')).toEqual({
    date: '2025-11-20',
    clock: '00:48:57',
    fraction: '.10',
    iso: '2025-11-20T00:48:57.10Z',
  });
});

test('no tick is lost over the conversion of an offset', () => {
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((n) => `${n}`.padStart(2, '0'));
  const clock = fc.tuple(two(0, 23), two(0, 59), two(0, 59)).map((parts) => parts.join(':'));
  const day = fc
    .tuple(fc.integer({ min: 1000, max: 9990 }), two(1, 12), two(1, 28))
    .map((parts) => parts.join('-'));
  const offset = fc
    .tuple(fc.constantFrom('+', '-'), two(0, 14), two(0, 59))
    .map(([sign, h, m]) => `${sign}${h}:${m}`);
  fc.assert(
    fc.property(day, clock, fc.integer({ min: 0, max: 9_999_999 }), offset, (date, time, ticks, zone) => {
      const digits = `${ticks}`.padStart(7, '0');
      const text = `${date}T${time}.${digits}${zone}`;
      const utc = utcTime(text);
      expect(utc?.fraction).toBe(`.${digits}`);
      expect(timeTicks(utc?.iso ?? '')).toBe(timeTicks(text));
      const whole = BigInt(Date.parse(`${date}T${time}${zone}`)) * 10_000n;
      expect(timeTicks(text)).toBe(whole + BigInt(ticks));
    }),
  );
});

test('any text is a time or has a problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:.Z+-]{10,30}$/)), (text) => {
      expect(timeProblem(text) === null).toBe(utcTime(text) !== null);
      expect(utcTime(text) === null).toBe(timeTicks(text) === null);
    }),
  );
});
