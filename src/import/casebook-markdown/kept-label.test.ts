import { expect, test } from 'vitest';
import type { DraftRecord } from '../draft.ts';
import { withKeptLabel } from './kept-label.ts';

const front: DraftRecord = {
  title: 'One',
  tlp: 'CLEAR',
  findings: [{ title: 'A', tlp: 'AMBER' }],
  queries: [{ title: 'B' }],
};

test('a file that is as strict as what is labelled in it stays as it is', () => {
  expect(withKeptLabel(front, { label: 'AMBER', levels: [] })).toEqual({ front, raised: null });
  expect(withKeptLabel(front, { label: 'CLEAR', levels: [] })).toEqual({ front, raised: null });
});

test('a part of the prose counts as well as a record', () => {
  expect(withKeptLabel(front, { label: 'RED', levels: ['RED'] })).toEqual({ front, raised: null });
});

test('a stricter file gives its label to the case, and records lose theirs, which would be laxer', () => {
  expect(withKeptLabel(front, { label: 'RED', levels: ['GREEN'] })).toMatchObject({
    raised: 'RED',
    front: { title: 'One', tlp: 'RED', findings: [{ title: 'A' }], queries: [{ title: 'B' }] },
  });
  const kept = withKeptLabel(front, { label: 'RED', levels: [] }).front.findings as readonly object[];
  expect(kept).toEqual([{ title: 'A' }]);
  expect(withKeptLabel({ ...front, findings: [] }, { label: 'GREEN', levels: [] }).front.tlp).toBe('GREEN');
});
