import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../publication/page/case-page.ts';
import { timelineDrawing } from './timeline-drawing.ts';

const tactics = [
  { shortName: 'execution', name: 'Execution' },
  { shortName: 'collection', name: 'Collection' },
];
const words = {
  response: 'Response',
  other: 'Other',
  isResponse: ({ records: [first] }: TimelineEntry) => first?.id.startsWith('R') === true,
};

function entry(number: number, iso: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const [date = '', clock = ''] = iso.split('T');
  const time = { date, clock, fraction: '', iso, written: null, at: Date.parse(iso) };
  const base = { number, anchor: `t${number}`, time, until: null, event: `Event ${number}`, tactic: null };
  return { ...base, source: null, assets: [], records: [], ...more };
}

const tactic = (at: 0 | 1) => ({ tactic: tactics[at] ?? null });
const record = (id: string) => ({ id, href: `#${id.toLowerCase()}`, title: id });

test('lanes are the tactics in their order, then the response, then the rest', () => {
  const entries = [
    entry(1, '2025-11-20T00:00:00Z'),
    entry(2, '2025-11-20T00:00:10Z', tactic(1)),
    entry(3, '2025-11-20T00:00:20Z', tactic(0)),
    entry(4, '2025-11-20T00:00:30Z', { records: [record('R1')] }),
  ];
  const { lanes } = timelineDrawing(entries, tactics, words);
  expect(lanes.map(({ name }) => name)).toEqual(['Execution', 'Collection', 'Response', 'Other']);
});

test('without tactics, lanes are the assets', () => {
  const entries = [
    entry(1, '2025-11-20T00:00:00Z', { assets: [record('A2')] }),
    entry(2, '2025-11-20T00:00:10Z', { assets: [record('A1'), record('A2')] }),
  ];
  expect(timelineDrawing(entries, tactics, words).lanes.map(({ name }) => name)).toEqual(['A2', 'A1']);
});

test('marks of a lane never overlap and never leave the picture', () => {
  const entries = Array.from({ length: 12 }, (_, at) =>
    entry(at + 1, `2025-11-20T00:00:0${at % 3}Z`, tactic(0)),
  );
  const drawing = timelineDrawing(entries, tactics, words);
  const xs = drawing.marks.map(({ x }) => x);
  for (const [at, x] of xs.entries()) expect(x - (xs[at - 1] ?? -Infinity)).toBeGreaterThanOrEqual(19);
  expect(Math.max(...xs)).toBeLessThanOrEqual(drawing.width);
});

test('the cut between two bursts names its length', () => {
  const entries = [
    '2025-11-18T23:38:31Z',
    '2025-11-20T00:48:41Z',
    '2025-11-20T00:48:46Z',
    '2025-11-20T00:48:57Z',
  ];
  const { gaps, segments } = timelineDrawing(
    entries.map((iso, at) => entry(at + 1, iso, tactic(0))),
    tactics,
    words,
  );
  expect(gaps.map(({ label }) => label)).toEqual(['25 h 10 min']);
  expect(segments.map(({ day }) => day)).toEqual(['2025-11-18', '11-20']);
});

test('segments and gaps fill the width without overlap', () => {
  const entries = [0, 1, 30, 31, 90].map((days, at) =>
    entry(at + 1, new Date(Date.UTC(2025, 0, 1 + days)).toISOString(), tactic(0)),
  );
  const { segments, gaps, width } = timelineDrawing(entries, tactics, words);
  const pieces = [...segments, ...gaps].sort((a, b) => a.x - b.x);
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before !== undefined) expect(piece.x).toBeCloseTo(before.x + before.width, 5);
  }
  const end = pieces[pieces.length - 1];
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(width - 10, 5);
});

const action = (number: number, iso: string) => entry(number, iso, { records: [record('R1')] });
const attack = [
  ...['07:41', '07:58', '08:04', '08:15', '09:03', '09:10', '09:58', '10:03'].map((clock, at) =>
    entry(at + 1, `2026-09-14T${clock}:00Z`, tactic(at % 2 === 0 ? 0 : 1)),
  ),
];
const days = ['2026-09-15', '2026-09-15', '2026-09-16', '2026-09-24', '2026-09-25', '2026-09-28'];
const withDays = (dates: readonly string[]) =>
  timelineDrawing([...attack, ...dates.map((date, at) => action(at + 9, date))], tactics, words);

test('days without clock times stand beside the attack, which keeps the larger part', () => {
  const { segments, width } = withDays(days);
  expect(segments.map(({ day }) => day)).toEqual(['2026-09-14', '09-15', '09-16', '09-24', '09-25', '09-28']);
  const [first] = segments;
  expect(first?.width).toBeGreaterThanOrEqual((width - 10 - (first?.x ?? 0)) * 0.6 - 0.01);
});

test('a gap beside a day is told in whole days or not at all', () => {
  const { gaps } = withDays(days);
  expect(gaps.map(({ label }) => label)).toEqual(['', '', '7 d', '', '2 d']);
  expect(gaps.map(({ quiet }) => quiet)).toEqual([false, false, true, false, true]);
});

test('many days still leave the attack its part, and names that do not collide', () => {
  const many = Array.from({ length: 20 }, (_, at) => new Date(Date.UTC(2026, 9, 1 + 2 * at)));
  const { segments, gaps, marks, width } = withDays(many.map((date) => date.toISOString().slice(0, 10)));
  expect(segments[0]?.width).toBeGreaterThanOrEqual((width - 10 - (segments[0]?.x ?? 0)) * 0.6 - 0.01);
  const names = [
    ...segments.map(({ x, day }) => ({ x, text: day })),
    ...gaps.map((gap) => ({ x: gap.x + gap.width / 2 - gap.label.length * 3, text: gap.label })),
  ].filter(({ text }) => text !== '');
  names.sort((a, b) => a.x - b.x);
  for (const [at, { x }] of names.entries()) {
    const before = names[at - 1];
    if (before !== undefined) expect(x).toBeGreaterThan(before.x + before.text.length * 6);
  }
  expect(gaps.filter(({ quiet }) => quiet)).toEqual([]);
  expect(marks.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 28 }, (_, at) => at + 1),
  );
});

test('marks of different lanes stand in the order of their time', () => {
  const burst = ['12:04:33', '12:05:58', '12:09:12', '12:11:00', '13:20:00', '14:31:00'].map((clock, at) =>
    entry(at + 1, `2026-03-10T${clock}Z`, tactic(at % 2 === 0 ? 0 : 1)),
  );
  const { marks } = timelineDrawing(burst, tactics, words);
  const xs = marks.toSorted((a, b) => a.number - b.number).map(({ x }) => x);
  for (const [at, x] of xs.entries()) expect(x - (xs[at - 1] ?? -Infinity)).toBeGreaterThan(18.99);
});

test('a gap through which an event lasts, or in which one of that day may lie, is not called quiet', () => {
  const bursts = ['01:00:00', '01:00:05', '01:00:10', '20:00:00', '20:00:05'].map((clock, at) =>
    entry(at + 2, `2026-03-10T${clock}Z`, tactic(0)),
  );
  const draw = (first: TimelineEntry) => timelineDrawing([first, ...bursts], tactics, words).gaps.at(-1);
  const long = entry(1, '2026-03-10T00:59:58Z', tactic(1));
  expect(draw(long)).toMatchObject({ label: '18 h 59 min', quiet: true });
  expect(draw({ ...long, until: entry(0, '2026-03-10T20:00:10Z').time })?.quiet).toBe(false);
  expect(draw(action(1, '2026-03-10'))?.quiet).toBe(false);
});
