import { expect, test } from 'vitest';
import { foundCase } from './found-case.ts';

const content =
  'Title of it. Background said here. F1 A claim is made. Q1 Archives DeviceFileEvents | take 5 Indicators I2. 203.0.113.44. 203[.]0[.]113[.]44. Attacker. Techniques T1560.001 Archive';
const words = content.split(' ');
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
  expect(records.map(({ kind, id, title, url }) => [kind, id, title, url])).toEqual([
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
  expect(record?.excerpt.map(({ text }) => text)).toEqual(['I2.', '203[.]0[.]113[.]44.', 'Attacker.']);
  expect(record?.excerpt[1]?.match).toBe(true);
});

test('an excerpt does not run into the next record', () => {
  const [record] = foundCase(page('made.')).records;
  expect(record?.excerpt.map(({ text }) => text).join(' ')).toBe('F1 A claim is made.');
});

test('the word of every case is no match and is not shown', () => {
  const listed = { ...page(), content: `everycase. ${content}`, locations: [0] };
  expect(foundCase(listed).records).toEqual([]);
  const [found] = foundCase({ ...listed, locations: [0, 1] }).records;
  expect(found?.excerpt[0]).toEqual({ text: 'Title', match: true });
});
