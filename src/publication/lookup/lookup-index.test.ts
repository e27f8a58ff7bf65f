import { expect, test } from 'vitest';
import type { CaseCard } from '../page/case-page.ts';
import { lookupFiles } from './lookup-files.ts';
import { lookupIndex } from './lookup-index.ts';

const card = (slug: string) =>
  ({
    slug,
    title: `Case ${slug}`,
    number: null,
    date: '2026-03-01',
    status: 'closed',
    verdict: null,
  }) as CaseCard;

test('a case tells a value once for each record, what it judges first', () => {
  const index = lookupIndex();
  index.add(card('one'), [
    { kind: 'finding', id: 'F1', anchor: 'f1', mentioned: true, value: '203[.]0[.]113[.]7' },
    { kind: 'query', id: 'Q1', anchor: 'q1', value: '203.0.113.7' },
    {
      kind: 'results',
      id: 'Q1',
      anchor: 'q1',
      role: 'RemoteIP',
      value: '203.0.113.7',
      first: '2026-03-01T10:00:00Z',
      last: '2026-03-01T10:00:00Z',
    },
    {
      kind: 'results',
      id: 'Q1',
      anchor: 'q1',
      role: 'IPAddress',
      value: '203.0.113.7',
      first: '2026-03-01T11:00:00+02:00',
      last: '2026-03-01T12:00:00+01:00',
    },
    { kind: 'indicators', id: 'I1', anchor: 'i1', role: 'attacker', value: '203.0.113.7' },
  ]);
  index.add(card('two'), [{ kind: 'assets', id: 'A1', anchor: 'a1', role: 'ip', value: '203.0.113.7' }]);
  const [value, ...others] = index.values([]);
  expect(others).toEqual([]);
  expect([value?.cases, value?.places]).toEqual([2, 5]);
  expect(value?.hits.map(({ kind, card: of }) => `${of?.slug} ${kind}`)).toEqual([
    'one indicators',
    'two assets',
    'one results',
    'one query',
    'one finding',
  ]);
  expect(value?.hits[2]).toMatchObject({ first: '2026-03-01T09:00:00Z', last: '2026-03-01T11:00:00Z' });
});

test('a value of ten thousand cases lists a few and counts all', async () => {
  const index = lookupIndex();
  for (let at = 0; at < 10_000; at++)
    index.add(card(`case-${at}`), [
      { kind: 'table', id: 'Q1', anchor: 'q1', value: 'DeviceFileEvents' },
      { kind: 'assets', id: 'A1', anchor: 'a1', role: 'device', value: `ws-${at}` },
    ]);
  const values = index.values([]);
  expect(values).toHaveLength(10_001);
  const table = values.find(({ value }) => value === 'DeviceFileEvents');
  expect([table?.cases, table?.places, table?.hits.length]).toEqual([10_000, 10_000, 12]);
  const files = lookupFiles(values, ['one', 'two']);
  const sizes = await Promise.all(files.map(async (file) => (await file.bytes()).length));
  expect(Math.max(...sizes)).toBeLessThan(20 * 1024);
  const again = lookupFiles(values, ['two', 'one']);
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
});
