import { expect, test } from 'vitest';
import { filteredQueries } from './query-filter.ts';

const none = { table: '', technique: '', platform: '', purpose: '', text: '' };
const query = (title: string | null, more: object) => ({
  anchor: 'a',
  id: 'Q1',
  title,
  href: '/',
  platform: 'sentinel',
  purpose: null,
  tables: [],
  techniques: [],
  case: 0,
  ...more,
});
const index = {
  cases: [{ title: 'A packed archive', href: '/cases/a/', date: '2026-01-01', number: null }],
  queries: [
    query('Sign-ins', { tables: ['SigninLogs'], purpose: 'hunt' }),
    query('Files', { tables: ['DeviceFileEvents'], platform: 'defender-xdr', techniques: ['T1560.001'] }),
    query(null, { id: null, tables: ['DeviceFileEvents'] }),
  ],
};
const words = ['signinlogs ip 203.0.113.7', 'devicefileevents endswith .zip', 'devicefileevents take 10'];

test('each filter narrows, and together they narrow further', () => {
  const found = (filter: object) => filteredQueries(index, words, { ...none, ...filter });
  expect(found({})).toEqual([0, 1, 2]);
  expect(found({ table: 'DeviceFileEvents' })).toEqual([1, 2]);
  expect(found({ table: 'DeviceFileEvents', platform: 'sentinel' })).toEqual([2]);
  expect(found({ purpose: 'hunt' })).toEqual([0]);
  expect(found({ technique: 'T1560.001' })).toEqual([1]);
  expect(found({ technique: 'T1560' })).toEqual([1]);
  expect(found({ technique: 'T156' })).toEqual([]);
});

test('a text is looked for in the query, its title and that of the case', () => {
  const found = (text: string) => filteredQueries(index, words, { ...none, text });
  expect(found('203.0.113.7')).toEqual([0]);
  expect(found('Archive ZIP')).toEqual([1]);
  expect(found('sign-ins')).toEqual([0]);
  expect(found('nowhere')).toEqual([]);
  expect(filteredQueries(index, [], { ...none, text: 'zip' })).toEqual([]);
});
