import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../workspace/case-page.ts';
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
