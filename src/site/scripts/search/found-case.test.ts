import { expect, test } from 'vitest';
import { type Excerpt, foundCase } from './found-case.ts';

const content =
  'Title of it. Background said here. F1 A claim is made. Q1 Archives DeviceFileEvents | take 5 Indicators I2. 203.0.113.44. 203[.]0[.]113[.]44. Attacker. Techniques T1560.001 Archive';
const words = content.split(' ');
const textOf = (excerpt: Excerpt | null | undefined) => excerpt?.map(({ text }) => text).join(' ') ?? null;
const at = (word: string) => words.indexOf(word);
const anchor = (element: string, id: string, word: string, text = '') => ({
  element,
  id,
  text,
  location: at(word),
});

const page = (...matches: string[]) => ({
  url: '/repo/cases/x/',
  content,
  meta: { title: 'Title of it' },
  anchors: [
    anchor('section', 'case.findings', 'F1'),
    anchor('article', 'f1', 'F1'),
    anchor('h3', 'f1.title', 'A', 'A claim is made'),
    anchor('figure', 'q1', 'Q1'),
    anchor('b', 'q1.query', 'Archives', 'Archives'),
    anchor('section', 'case.indicators', 'Indicators'),
    anchor('tr', 'i2', 'I2.'),
    anchor('section', 'case.attack', 'Techniques'),
    anchor('tr', 't1560-001', 'T1560.001'),
  ],
  locations: matches.map(at),
});

test('a match leads to the record it stands in, and says what that is', () => {
  const { records } = foundCase(page('claim', 'DeviceFileEvents', 'Archive'));
  expect(records.map(({ kind, id, title, url }) => [kind, id, textOf(title), url])).toEqual([
    ['finding', 'F1', 'A claim is made', '/repo/cases/x/#f1'],
    ['query', 'Q1', 'Archives', '/repo/cases/x/#q1'],
    ['attack', 'T1560.001', null, '/repo/cases/x/#t1560-001'],
  ]);
});

test('a match in the prose leads to the page', () => {
  expect(foundCase(page('said')).records).toMatchObject([{ kind: 'case', id: null, url: '/repo/cases/x/' }]);
});

test('of an indicator, only the defanged spelling is shown', () => {
  const [record] = foundCase(page('203.0.113.44.', '203[.]0[.]113[.]44.')).records;
  expect(record?.kind).toBe('indicators');
  expect(record?.excerpt.map(({ text }) => text)).toEqual(['203[.]0[.]113[.]44.', 'Attacker.']);
  expect(record?.excerpt[0]?.match).toBe(true);
});

test('an excerpt says neither the id and title beside it nor the next record; a match in a title is shown there', () => {
  const [finding] = foundCase(page('claim')).records;
  expect(finding?.title).toEqual([
    { text: 'A', match: false },
    { text: 'claim', match: true },
    { text: 'is', match: false },
    { text: 'made', match: false },
  ]);
  expect(textOf(finding?.excerpt)).toBe('');
  const [query] = foundCase(page('Archives')).records;
  expect([textOf(query?.title), textOf(query?.excerpt)]).toEqual(['Archives', 'DeviceFileEvents | take 5']);
  expect(textOf(foundCase(page('Archive')).records[0]?.excerpt)).toBe('Archive');
});

test('the word of every case is not a match and is not shown', () => {
  const listed = { ...page(), content: `everycase. Cases ${content}`, locations: [0] };
  expect(foundCase({ ...listed, anchors: [] }).records).toEqual([]);
  const [found] = foundCase({ ...listed, anchors: [], locations: [0, 5] }).records;
  expect(found?.excerpt[0]).toEqual({ text: 'Background', match: true });
});

test('the head of a page is not a record of its own when its title says all that matched', () => {
  const text = 'everycase. Cases / X-1 insider, archive The archive left. Nobody saw the archive.';
  const meta = { title: 'The archive left', number: 'X-1' };
  const found = (...locations: number[]) =>
    foundCase({ url: '/', content: text, meta, anchors: [], locations }).records.map(({ title, excerpt }) => [
      textOf(title),
      textOf(excerpt),
    ]);
  expect(found(1, 3, 7)).toEqual([]);
  expect(found(7, 12)).toEqual([[null, 'Nobody saw the archive.']]);
  expect(found(5, 7)).toEqual([[null, 'insider, archive']]);
});

test('an event has its number, and a record that its author named has no id', () => {
  const text = 'Timeline 4. 10:00. Reported. 5. 11:00. Reported. Assets user. a.roe. Reported.';
  const at = (element: string, id: string, location: number) => ({ element, id, text: '', location });
  const anchors = [
    at('section', 'case.timeline', 0),
    at('tr', 't3', 1),
    at('tr', 'timeline-r5', 4),
    at('section', 'case.assets', 7),
    at('tr', 'user', 8),
  ];
  const found = foundCase({ url: '/', content: text, meta: { title: '' }, anchors, locations: [3, 6, 10] });
  expect(found.records.map(({ kind, id, excerpt }) => [kind, id, textOf(excerpt)])).toEqual([
    ['timeline', '4', '10:00. Reported.'],
    ['timeline', '5', '11:00. Reported.'],
    ['assets', null, 'a.roe. Reported.'],
  ]);
});

test('the indicator or asset that the words name stands first, however often others say it', () => {
  const text =
    'F1 fs-01 fs-01 fs-01. Assets A1. fs-01. Device. Indicators I1. File name. a b.zip. a b[.]zip. I2. IPv4. 192.0.2.1. 192[.]0[.]2[.]1.';
  const all = text.split(' ');
  const at = (element: string, id: string, word: string) => ({
    element,
    id,
    text: '',
    location: all.indexOf(word),
  });
  const anchors = [
    at('article', 'f1', 'F1'),
    at('section', 'case.assets', 'Assets'),
    at('tr', 'a1', 'A1.'),
    at('section', 'case.indicators', 'Indicators'),
    at('tr', 'i1', 'I1.'),
    at('tr', 'i2', 'I2.'),
  ];
  const locations = all.map((_, place) => place);
  const first = (sought: string) =>
    foundCase({ url: '/', content: text, meta: { title: '' }, anchors, locations }, sought).records[0]?.id;
  expect(first('')).not.toBe('A1');
  expect(first('FS-01')).toBe('A1');
  expect(first('a b.zip')).toBe('I1');
  expect(first('192[.]0[.]2[.]1')).toBe('I2');
  expect(first('device')).not.toBe('A1');
});

test('text after a record that stands in it is told by its own heading, not as part of the record', () => {
  const text = 'Title of it. What happened. It began here. Q1 Archives DeviceFileEvents. Then it went on.';
  const placed = text.split(' ');
  const place = (word: string) => placed.indexOf(word);
  const { records } = foundCase({
    url: '/cases/x/',
    content: text,
    meta: { title: 'Title of it' },
    anchors: [
      { element: 'section', id: 'case.background', text: '', location: place('What') },
      { element: 'h3', id: 'what-happened', text: 'What happened', location: place('What') },
      { element: 'figure', id: 'q1', text: '', location: place('Q1') },
      { element: 'b', id: 'q1.query', text: 'Archives', location: place('Archives') },
      { element: 'div', id: 'case.background.2', text: '', location: place('Then') },
    ],
    locations: [place('went')],
  });
  expect(records.map(({ kind, id, title, url }) => [kind, id, textOf(title), url])).toEqual([
    ['case', null, 'What happened', '/cases/x/#case.background.2'],
  ]);
  expect(textOf(records[0]?.excerpt)).toBe('Then it went on.');
});
