import { expect, test } from 'vitest';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { TimelineEntry } from './case-page.ts';
import { timeView } from './time-view.ts';
import { timelineBrackets } from './timeline-brackets.ts';

const minute = 60_000;

function entry(number: number, time: string, tactic: string | null, until?: string): TimelineEntry {
  const view = timeView(time);
  if (view === null) throw new Error(time);
  const rest = { event: 'E', source: null, assets: [], records: [] };
  return {
    number,
    anchor: `t${number}`,
    time: view,
    until: until === undefined ? null : timeView(until),
    tactic: tactic === null ? null : { shortName: tactic, name: tactic },
    ...rest,
  };
}

const of = (...labels: ({ between: string[]; text?: string } | undefined)[]) => ({
  timeline: labels.map((label) => ({ label })) as unknown as ProjectedCase['timeline'],
});

test('a labelled bracket has the length between its events, whichever is named first', () => {
  const entries = [
    entry(1, '2025-11-18T23:38:31Z', 'exfiltration'),
    entry(2, '2025-11-20T00:48:57Z', 'collection'),
    entry(3, '2025-11-25T00:00:00Z', 'impact'),
  ];
  expect(timelineBrackets(of({ between: ['T2', 'T1'], text: 'then the archive' }), entries)).toEqual([
    { from: 1, to: 2, length: 25 * 60 * minute + 10 * minute + 26_000, text: 'then the archive' },
  ]);
});

test('where only the day of an end is known the length is in whole days, and none within a day', () => {
  const entries = [
    entry(1, '2025-11-18T23:38:31Z', null),
    entry(2, '2025-11-20', null),
    entry(3, '2025-11-20', null),
  ];
  const labels = of({ between: ['T1', 'T2'] }, { between: ['T2', 'T3'] });
  expect(timelineBrackets(labels, entries)).toEqual([{ from: 1, to: 2, length: 2880 * minute, text: null }]);
});

test('without a label, it is the longest gap between two tactics, from the end of what lasts', () => {
  const entries = [
    entry(1, '2025-11-18T10:00Z', 'execution'),
    entry(2, '2025-11-18T20:00Z', 'execution'),
    entry(3, '2025-11-18T20:10Z', 'collection', '2025-11-18T22:00Z'),
    entry(4, '2025-11-18T22:30Z', 'impact'),
    entry(5, '2025-11-29T22:30Z', null),
  ];
  expect(timelineBrackets(of(undefined), entries)).toEqual([
    { from: 3, to: 4, length: 30 * minute, text: null },
  ]);
  expect(timelineBrackets(of(), entries.slice(0, 2))).toEqual([]);
});
