import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { editorCollection } from '../../src/case/editor/editor-collection.ts';
import { languageClient } from './language-client.ts';

const root = join(import.meta.dirname, '../..');
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as Record<
  string,
  unknown
>;

test("casebook.yaml and tables are completed by the YAML extension's server with our settings", async () => {
  const yaml = await languageClient(
    [join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    root,
    {
      yaml: {
        schemas: settings['yaml.schemas'],
        completion: true,
        hover: true,
        validate: true,
        schemaStore: { enable: false },
      },
    },
  );
  try {
    const site = join(root, 'content/casebook.yaml');
    const said = await yaml.open(site, 'yaml', 'title: Site\naudience: \nlangauge: en\n');
    expect(said.map(({ line, message }) => `${line + 1}: ${message}`)).toContain(
      '3: Property langauge is not allowed.',
    );
    expect(await yaml.complete(site, 1, 10)).toEqual(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);
    expect(await yaml.hover(site, 1, 3)).toContain('write for; ');

    const tables = join(root, 'content/tables/own.yaml');
    await yaml.open(tables, 'yaml', 'platform: \n');
    expect(await yaml.complete(tables, 0, 10)).toContain('azure-data-explorer');
  } finally {
    await yaml.close();
  }
});

test("front matter in Markdown is completed by the Astro extension's server", async () => {
  expect(settings['astro.content-intellisense']).toBe(true);
  const workspace = mkdtempSync(join(tmpdir(), 'Casebook editor '));
  const folder = join(workspace, 'content/cases/one');
  const file = join(folder, 'index.md');
  const text = `---
title: One
severity:${' '}
findings:
  - title: A
    queries:
      -${' '}
sevrity: low
---
Prose with severity:${' '}
`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  const collections = join(workspace, '.astro/collections');
  mkdirSync(collections, { recursive: true });
  for (const [name, content] of Object.entries(editorCollection([pathToFileURL(file)]))) {
    writeFileSync(join(collections, name), content);
  }
  const astro = await languageClient(
    [join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    workspace,
    {},
    { contentIntellisense: true, typescript: { tsdk: join(root, 'node_modules/typescript/lib') } },
  );
  try {
    const said = await astro.open(file, 'markdown', text);
    expect(said.map(({ line, message }) => `${line + 1}: ${message}`).sort()).toMatchInlineSnapshot(`
      [
        "1: Missing property "opened".",
        "1: Missing property "status".",
        "1: Missing property "summary".",
        "1: Missing property "tlp".",
        "3: Incorrect type. Expected "string".",
        "3: Value is not accepted. Valid values: "informational", "low", "medium", "high", "critical".",
        "7: Incorrect type. Expected "string | query".",
        "8: Property sevrity is not allowed.",
      ]
    `);
    expect(await astro.complete(file, 2, 10)).toEqual(['informational', 'low', 'medium', 'high', 'critical']);
    expect(await astro.complete(file, 6, 8)).toContain('platform');
    expect(await astro.hover(file, 2, 2)).toContain('How much harm it did or could have done.');
    expect(await astro.hover(file, 5, 6)).toContain('Queries that support the claim.');
    expect(await astro.complete(file, 9, 21)).not.toContain('high');
  } finally {
    await astro.close();
    rmSync(workspace, { recursive: true, force: true });
  }
});
