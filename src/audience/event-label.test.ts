import { expect, test } from 'vitest';
import { readCase } from '../case/read-case.ts';
import { sourceText } from '../case/source/source-text.ts';
import type { TlpLevel } from '../case/tlp.ts';
import { parseProse } from '../render/prose/parse-prose.ts';
import { projectCase } from './project-case.ts';
import { createRedactor } from './redaction/redactor.ts';

const written = `---
title: T
summary: S
tlp: CLEAR
severity: low
status: open
opened: 2026-01-01
timeline:
  - id: host-one
    time: 2026-01-01T10:00:00Z
    event: First
  - time: 2026-01-01T12:00:00Z
    event: Second
    tlp: AMBER
  - time: 2026-01-02T12:00:00Z
    event: Third
    label: { between: [host-one, T2], text: From host-one }
  - time: 2026-01-03T12:00:00Z
    event: Fourth
    label: { between: [T3, HOST-ONE] }
---
`;

const redactions = [{ find: 'host-one', replace: 'HOST', keep_for: 'RED' as const }];

function labels(audience: TlpLevel, replaced: typeof redactions = []) {
  const { source } = readCase(sourceText('cases/a/index.md', written), 'a', parseProse);
  if (source === null) throw new Error('no case');
  const shown = projectCase(source.case, {
    audience,
    visible: new Set(['a']),
    redactor: createRedactor(replaced, audience),
  });
  return shown?.timeline.map(({ id, label }) => ({ id, label }));
}

test('a bracket with a withheld end is gone, its text too', () => {
  expect(labels('CLEAR')?.map(({ label }) => label)).toEqual([
    undefined,
    undefined,
    { between: ['T3', 'host-one'] },
  ]);
  expect(labels('AMBER')?.[2]?.label).toEqual({ between: ['host-one', 'T2'], text: 'From host-one' });
});

test('the text and the ends of a bracket are redacted with the ids', () => {
  const [first, , third, fourth] = labels('AMBER', redactions) ?? [];
  expect(JSON.stringify([first, third, fourth])).not.toContain('host-one');
  expect(third?.label).toEqual({ between: [first?.id, 'T2'], text: 'From HOST' });
  expect(fourth?.label).toEqual({ between: ['T3', first?.id] });
});
