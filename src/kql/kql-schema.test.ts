import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compactColumns } from './compact-columns.ts';
import { kqlSchemas } from './kql-schema.ts';
import { kustoTypes } from './kusto-types.ts';
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
  const path = new URL(`../../schemas/kql/${platform}.json`, import.meta.url);
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
