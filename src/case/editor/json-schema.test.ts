import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lines, read, required } from '../../../test/check/case-lines.ts';
import { type LanguageClient, languageClient } from '../../../test/house/language-client.ts';
import { siteConfig } from '../site-config.ts';
import { readWithSchema } from '../source/read-with-schema.ts';
import { sourceText } from '../source/source-text.ts';
import { readYaml } from '../source/yaml-reader.ts';
import { customTables } from '../tables-file.ts';
import { jsonSchemaFiles } from './json-schema.ts';

const root = join(import.meta.dirname, '../../..');
const files = jsonSchemaFiles();
let editor: LanguageClient;

beforeAll(async () => {
  const schemas = Object.fromEntries(
    Object.keys(files).map((name) => [`./schemas/${name}`, [`*.${name}.yaml`]]),
  );
  editor = await languageClient(
    [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    root,
    { yaml: { schemas, validate: true, schemaStore: { enable: false } } },
  );
});
afterAll(() => editor.close());

test.each(Object.keys(files))(
  'schemas/%s is as the sources have it; else `node scripts/write-schemas.ts`',
  (name) => {
    expect(readFileSync(join(root, 'schemas', name), 'utf8')).toBe(files[name]);
  },
);

test.each(Object.keys(files))('every property in %s is described, and every object is closed', (name) => {
  const found: string[] = [];
  visit(JSON.parse(files[name] ?? ''), '', found);
  expect(found).toEqual([]);
});

test('a case with every key, and one with records in place, is right in the editor too', async () => {
  const text = readFileSync(join(root, 'test/fixtures/case/every-key.md'), 'utf8');
  expect(await inEditor('case.schema.json', text.split('---\n')[1] ?? '')).toEqual([]);
});

const right = [
  'authors: [Ana, { name: Ben, date: 2025-11-20 }]',
  'attack_version: 19.1',
  'attack_version: "19"',
  'skip: { rule: a, reason: b }',
  'skip: [{ rule: a, reason: b }, { rule: c, reason: d }]',
  'occurred: { from: 2025-11-20T00:48Z, to: 2025-11-20T00:48:57.6034636+05:45 }',
  'findings: [{ title: F, observed: 2025-11-20T00:48Z }]',
  'findings: [{ title: F, observed: { from: 2025-11-20T00:48Z, to: 2025-11-20T00:48Z } }]',
  'queries: [{ title: Q, file: q.kql }]',
  'evidence: [{ type: log, url: HTTPS://example.com/ }]',
  'response: [{ action: A, status: done, completed: 2025-11-20 }]',
  'response: [{ action: A, status: done, completed: 2025-11-20T00:48Z, findings: [{ title: F, queries: [{ title: Q, query: T }] }] }]',
  'assets: []',
];

const wrong = [
  'sevrity: low',
  'id: 5',
  'id: ""',
  'draft: yes',
  'kind:',
  'kind: hunt',
  'closed: 20.11.2025',
  'occurred: { from: 2025-11-20T00:48Z }',
  'occurred: { from: 2025-11-20T00:48, to: 2025-11-20T00:48 }',
  'authors: Ana',
  'authors: [{ mail: a }]',
  'authors: [{ name: A, url: ftp://example.com }]',
  'tags: [1]',
  'attack_version: [19]',
  'related: [Other Case]',
  'skip: no-unused-query',
  'skip: { rule: a }',
  'findings: F1',
  'findings: [F1]',
  'findings: [{}]',
  'findings: [{ title: F, id: 1st }]',
  'findings: [{ title: F, tlp: WHITE }]',
  'findings: [{ title: F, observed: yesterday }]',
  'findings: [{ title: F, observed: 2025-11-20T00:48:57.60346360Z }]',
  'findings: [{ title: F, queries: Q1 }]',
  'findings: [{ title: F, queries: [1] }]',
  'findings: [{ title: F, queries: [{ title: Q }] }]',
  'findings: [{ title: F, queries: [{ titel: Q, query: T }] }]',
  'findings: [{ title: F, detail: [a] }]',
  'queries: [{ title: Q }]',
  'queries: [{ title: Q, query: T, file: q.kql }]',
  'queries: [{ title: Q, query: T, platform: defender }]',
  'evidence: [{ type: log }]',
  'evidence: [{ type: log, file: a, url: https://example.com/ }]',
  'evidence: [{ type: log, file: a, sha256: abc }]',
  'indicators: [{ type: ip, value: 198.51.100.7 }]',
  'attack: [{ technique: T1560 }]',
  'response: [{ action: A, status: done, completed: 2025-11-20T00:48 }]',
  'timeline: [{ time: 2025-11-20, event: E }]',
  'references: [{ title: R, url: example.com }]',
  'revisions: [{ date: 2025-11-20 }]',
  'constructor: 1',
];

test('what is right in the check is right in the editor', async () => {
  expect(right.map((more) => `${more}: ${lines(read(more).diagnostics)}`)).toEqual(
    right.map((more) => `${more}: `),
  );
  const found = await Promise.all(right.map((more) => inEditor('case.schema.json', required + more)));
  expect(right.map((more, index) => `${more}: ${found[index]}`)).toEqual(right.map((more) => `${more}: `));
});

test('what is wrong in the check is wrong in the editor', async () => {
  expect(wrong.filter((more) => read(more).diagnostics.length === 0)).toEqual([]);
  const found = await Promise.all(wrong.map((more) => inEditor('case.schema.json', required + more)));
  expect(wrong.filter((_, index) => found[index]?.length === 0)).toEqual([]);
});

test('titles and summaries have the same limits', async () => {
  const of = (title: number, summary: number) =>
    required
      .replace(/title: .*/, `title: ${'😀'.repeat(title)}`)
      .replace(/summary: .*/, `summary: ${'x'.repeat(summary)}`);
  expect(await inEditor('case.schema.json', of(201, 1))).not.toEqual([]);
  expect(await inEditor('case.schema.json', of(1, 1001))).not.toEqual([]);
  expect(await inEditor('case.schema.json', of(100, 1000))).toEqual([]);
});

test.each([
  ['title: S', true],
  ['title: S\nportals: { defender: { tenant: a } }\nrules: { no-slow-query: off }\nattack_version: 19', true],
  ['title: S\nredactions: [{ find: a, replace: b }, { pattern: "a+", replace: b, keep_for: RED }]', true],
  ['description: S', false],
  ['title: S\nredactions: [{ replace: b }]', false],
  ['title: S\nredactions: [{ find: a, pattern: b, replace: c }]', false],
  ['title: S\nrules: { no-slow-query: fatal }', false],
  ['title: S\nportals: { splunk: {} }', false],
  ['title: S\nurl: user.github.io', false],
])('casebook.yaml %j: %s', async (text, fine) => {
  expect(inCheck(siteConfig, text)).toBe(fine);
  expect((await inEditor('casebook.schema.json', text)).length === 0).toBe(fine);
});

test.each([
  ['platform: sentinel\ntables: { T_CL: { A: string } }', true],
  ['platform: other\nfunctions: { f: { parameters: "(a:string)", body: "T" } }', true],
  ['tables: {}', false],
  ['platform: splunk', false],
  ['platform: other\ntables: { T: [A] }', false],
])('tables/*.yaml %j: %s', async (text, fine) => {
  expect(inCheck(customTables, text)).toBe(fine);
  expect((await inEditor('tables.schema.json', text)).length === 0).toBe(fine);
});

function inCheck(schema: typeof siteConfig | typeof customTables, text: string): boolean {
  const yaml = readYaml(sourceText('x.yaml', text));
  return (
    readWithSchema<unknown>(schema, yaml.data as Record<string, unknown>, yaml, [], 'file', null).diagnostics
      .length === 0
  );
}

let opened = 0;

async function inEditor(schema: string, yaml: string): Promise<string[]> {
  const found = await editor.open(join(root, `${++opened}.${schema}.yaml`), 'yaml', yaml);
  return found.map(({ line, message }) => `${line + 1}: ${message}`);
}

function visit(node: unknown, at: string, found: string[]) {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Record<string, unknown>;
  if (typeof schema.properties === 'object' && schema.type === 'object') {
    if (schema.additionalProperties !== false) found.push(`${at} is open`);
    for (const [key, property] of Object.entries(
      schema.properties as Record<string, { description?: string }>,
    )) {
      if (!property.description) found.push(`${at}.${key} has no description`);
    }
  }
  for (const [key, below] of Object.entries(schema)) visit(below, `${at}/${key}`, found);
}
