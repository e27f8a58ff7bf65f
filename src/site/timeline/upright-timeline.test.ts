import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../publication/page/case-page.ts';
import { uprightTimeline } from './upright-timeline.ts';
import { wrappedText } from './wrapped-text.ts';

function entry(number: number, iso: string, event = `Event ${number}`): TimelineEntry {
  const [date = '', clock = ''] = iso.split('T');
  const time = { date, clock, fraction: '', iso, written: null, at: Date.parse(iso) };
  const base = { number, anchor: `t${number}`, time, until: null, event, tactic: null };
  return { ...base, source: null, assets: [], records: [] };
}

test('a text is wrapped at spaces, within a longer word, and none of it is lost', () => {
  expect(wrappedText('A connection to external blob storage', 14)).toEqual([
    'A connection',
    'to external',
    'blob storage',
  ]);
  expect(wrappedText('see C:\\Users\\Public\\very-long-name.zip now', 12).join('')).toBe(
    'seeC:\\Users\\Public\\very-long-name.zipnow',
  );
  expect(wrappedText('', 5)).toEqual([]);
});

test('events stand in order, each below the text of the one before, in the column of its lane', () => {
  const entries = [
    entry(1, '2025-11-20T00:00:00Z', 'A long sentence about what happened that takes more than one line'),
    entry(2, '2025-11-20T00:00:01Z'),
    entry(3, '2025-11-20T00:00:02Z'),
  ];
  const [one, two, three] = entries as [TimelineEntry, TimelineEntry, TimelineEntry];
  const lanes = [
    { name: 'A', entries: [one, three] },
    { name: 'B', entries: [two] },
  ];
  const { marks, gaps, height } = uprightTimeline(entries, lanes, []);
  expect(marks.map(({ number, lane }) => [number, lane])).toEqual([
    [1, 'A'],
    [2, 'B'],
    [3, 'A'],
  ]);
  for (const [at, { y, lines }] of marks.entries())
    expect((marks[at + 1]?.y ?? height) - y).toBeGreaterThan(16 * (lines.length + 1));
  expect(marks[0]?.x).toBe(marks[2]?.x);
  expect(marks[1]?.x).toBeGreaterThan(marks[0]?.x ?? 0);
  expect(gaps).toEqual([]);
});

test('a bracket reaches from its first event to its last and has its length between them', () => {
  const entries = [entry(1, '2025-11-18T23:38:31Z'), entry(2, '2025-11-20T00:48:57Z')];
  const { brackets, marks, gaps } = uprightTimeline(
    entries,
    [{ name: 'A', entries }],
    [{ from: 1, to: 2, length: 90_626_000, text: 'then the archive' }],
  );
  expect(brackets).toMatchObject([
    { from: marks[0]?.y, to: marks[1]?.y, lines: ['25 h 10 min, then the archive'] },
  ]);
  expect(gaps).toEqual([]);
  expect(uprightTimeline(entries, [{ name: 'A', entries }], []).gaps).toMatchObject([
    { label: '25 h 10 min' },
  ]);
});
