import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import decisions from '../../../schemas/kql/type-decisions.json' with { type: 'json' };
import { kustoTypes } from '../service/kusto-types.ts';
import { compactColumns } from './compact-columns.ts';
import { kqlSchemas } from './kql-schema.ts';
import { parametersFault, returnsFault } from './notation-fault.ts';

test.each(['defender-xdr', 'sentinel'] as const)('%s is in the form its script writes', (platform) => {
  const schema = kqlSchemas[platform];
  const names = Object.keys(schema.tables);
  expect(schema).toMatchObject({
    version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    origin: expect.stringMatching(/./),
  });
  expect(names).toEqual([...names].sort());
  const types = new Set<string>();
  const repeated: string[] = [];
  const written = Object.entries(schema.tables).map(([name, text]) => {
    const columns = compactColumns(text);
    if (new Set(columns.map((column) => column.name)).size < columns.length) repeated.push(name);
    for (const column of columns) types.add(column.type);
    return columns
      .map((column) => (column.type === 'string' ? column.name : `${column.name}:${column.type}`))
      .join(', ');
  });
  expect(written).toEqual(Object.values(schema.tables));
  expect(repeated).toEqual([]);
  expect(Object.keys(kustoTypes)).toEqual(expect.arrayContaining([...types]));
  const path = new URL(`../../../schemas/kql/${platform}.json`, import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(schema, null, 1)}\n`);
});

test('every addition has its origin and can be read', () => {
  const { 'defender-xdr': defender, sentinel, asim } = kqlSchemas.additions;
  for (const { tables, functions } of [defender, sentinel]) {
    for (const table of Object.values(tables)) expect(table.origin).not.toBe('');
    for (const { origin, parameters, returns } of Object.values(functions)) {
      expect(origin).not.toBe('');
      expect(parametersFault(parameters)).toBeNull();
      expect(returns === undefined ? null : returnsFault(returns)).toBeNull();
    }
  }
  for (const { table, parameters } of Object.values(asim)) {
    expect(kqlSchemas.sentinel.tables).toHaveProperty([table]);
    expect(parametersFault(parameters)).toBeNull();
  }
});

test('the time is a datetime, and every column that two schemas type otherwise is decided', () => {
  const columns = (platform: 'defender-xdr' | 'sentinel') =>
    new Map<string, string>(
      Object.entries(kqlSchemas[platform].tables).flatMap(([table, text]) =>
        compactColumns(text).map(({ name, type }) => [`${table}.${name}`, type] as const),
      ),
    );
  const [defender, sentinel] = [columns('defender-xdr'), columns('sentinel')];
  for (const [name, type] of [...defender, ...sentinel])
    if (/\.(Timestamp|TimeGenerated)$/.test(name)) expect(`${name} ${type}`).toBe(`${name} datetime`);
  const decided = decisions.columns.map((each) => {
    const name = `${each.table}.${each.column}`;
    expect(each.reason).toMatch(/\.$/);
    // What was decided is what stands in the compiled files.
    if (each['defender-xdr'] !== undefined) expect(defender.get(name)).toBe(each['defender-xdr']);
    if (each.sentinel !== undefined) expect(sentinel.get(name)).toBe(each.sentinel);
    return name;
  });
  const disagreeing = [...defender].filter(([name, type]) => (sentinel.get(name) ?? type) !== type);
  expect(decided).toEqual(expect.arrayContaining(disagreeing.map(([name]) => name)));
});
