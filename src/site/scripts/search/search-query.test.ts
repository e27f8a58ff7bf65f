import { expect, test } from 'vitest';
import { isEmptyQuery, pagefindQuery, readQuery, writeQuery } from './search-query.ts';

const read = (query: string) => readQuery(new URLSearchParams(query));

test('the address and the query say the same', () => {
  const address = 'q=blob+storage&severity=high&severity=low&tag=insider';
  expect(writeQuery(read(address)).toString()).toBe(address);
});

test('unknown and empty parameters are left out', () => {
  expect(writeQuery(read('q=x&utm=1&tag=')).toString()).toBe('q=x');
});

test('a defanged address is asked for as it is indexed', () => {
  expect(pagefindQuery(read('q=203[.]0[.]113[.]44'))[0]).toBe('203.0.113.44');
  expect(pagefindQuery(read('q=hxxps://bad[.]example/a.zip?x=1'))[0]).toBe('httpsbadexampleazipx1');
  expect(pagefindQuery(read('q=user[@]bad[.]example logon'))[0]).toBe('user@bad.example logon');
});

test('facets alone list cases, newest first', () => {
  expect(pagefindQuery(read('status=open'))).toEqual([
    'everycase',
    { filters: { status: { any: ['open'] } }, sort: { date: 'desc' } },
  ]);
});

test('one letter is nothing to search for, a facet is', () => {
  expect(isEmptyQuery(read('q=a'))).toBe(true);
  expect(isEmptyQuery(read('q=&tag=x'))).toBe(false);
});
