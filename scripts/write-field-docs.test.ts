import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemaFiles } from '../src/case/editor/json-schema.ts';
import { fieldDocs } from './field-docs.ts';

const docs = readFileSync(new URL('../docs/fields.md', import.meta.url), 'utf8');

test('docs/fields.md is as the schemas have it; else `node scripts/write-field-docs.ts`', () => {
  expect(docs).toBe(fieldDocs());
});

test('every key of every schema has a row, with its sentence', () => {
  const rows = docs.split('\n').filter((line) => line.startsWith('| `'));
  const missing: string[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string; items?: object }> };
    for (const [key, { description = '' }] of Object.entries(properties ?? {})) {
      const shown = description.replaceAll('|', '\\|');
      const isList = docs.includes(`### ${key}\n\n${shown}`);
      if (!isList && !rows.some((row) => row.includes(`${key}\` |`) && row.includes(shown)))
        missing.push(key);
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  for (const schema of Object.values(jsonSchemaFiles())) visit(JSON.parse(schema));
  expect(rows.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
