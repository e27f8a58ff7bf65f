import { expect, test } from 'vitest';
import { filteredIndicators } from './indicator-index.ts';

const entry = (type: string, value: string, shown: string, more: object = {}) => ({
  ...{ type, value, shown, roles: [], description: null, seen: [], records: [], more: 0 },
  ...more,
});
const entries = [
  entry('ipv4', '203.0.113.77', '203.0.113[.]77', { roles: ['attacker'] }),
  entry('domain', 'relay.example', 'relay[.]example', { roles: ['attacker'], description: 'The relay' }),
  entry('domain', 'cdn.example', 'cdn[.]example', { roles: ['benign'] }),
];
const values = (filter: object) =>
  filteredIndicators(entries, { type: '', role: '', text: '', ...filter }).map(({ value }) => value);

test('type, role and text narrow together; a value is found raw and defanged', () => {
  expect(values({})).toHaveLength(3);
  expect(values({ type: 'domain' })).toEqual(['relay.example', 'cdn.example']);
  expect(values({ type: 'domain', role: 'benign' })).toEqual(['cdn.example']);
  expect(values({ text: '203.0.113[.]77' })).toEqual(['203.0.113.77']);
  expect(values({ text: '203.0.113.77' })).toEqual(['203.0.113.77']);
  expect(values({ text: 'the RELAY' })).toEqual(['relay.example']);
  expect(values({ text: '203.0.113.99' })).toEqual([]);
});
