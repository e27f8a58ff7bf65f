import { expect, test } from 'vitest';
import { lines, readText } from '../../../test/check/case-lines.ts';

const caseWith = (between: string) => `---
title: T
summary: S
tlp: CLEAR
severity: low
status: open
opened: 2026-01-01
timeline:
  - { time: 2026-01-01T10:00:00Z, event: First }
  - { time: 2026-01-02T12:00:00Z, event: Second, label: { between: ${between} } }
---
`;

test('the ends of a bracket are the ids as the events have them', () => {
  const { source, diagnostics } = readText(caseWith('[t1, t2]'));
  expect(diagnostics).toEqual([]);
  expect(source?.case.timeline[1]?.label).toEqual({ between: ['T1', 'T2'] });
  expect(source?.mentions.map(({ id }) => id)).toEqual(['t1', 't2']);
});

test('a bracket has two ends', () => {
  expect(lines(readText(caseWith('[T1]')).diagnostics)).toMatchInlineSnapshot(
    `"10:69 no-invalid-value Unexpected \`between\` of length 1, expected the ids of two events | Write the ids of two events, such as \`between: [T1, T2]\`."`,
  );
});

test('a bracket with an unknown end is left out, and its mention tells the rules', () => {
  const { source } = readText(caseWith('[T1, T9]'));
  expect(source?.case.timeline[1]).not.toHaveProperty('label');
  expect(source?.mentions.map(({ id }) => id)).toEqual(['T1', 'T9']);
});
