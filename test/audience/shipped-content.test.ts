import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { publish } from '../../src/publication/publish.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith } from '../run/run-in-folder.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));

/** Every page of the shipped content as data, every file, and what was held back, for everybody, with these settings added. */
async function published(settings: string): Promise<Record<string, string>> {
  const cwd = folderWith({});
  const content = join(cwd, 'content');
  cpSync(shipped, content, { recursive: true });
  const config = join(content, 'casebook.yaml');
  writeFileSync(config, `${readFileSync(config, 'utf8')}${settings}`);
  const workspace = await openWorkspace({ content, cwd, now: '2026-11-20T12:00:00Z', cache: null });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const publication = await publish(await workspace.checked(), {
    audience: 'CLEAR',
    base: '/',
    url: 'https://lab.example',
    drafts: false,
  });
  const data = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  const { site, cases, queries, tables, indicators, assets } = publication;
  const found: Record<string, string> = {
    lists: JSON.stringify({ site, cases, queries, tables, indicators, assets }, data, 1),
    'held back': publication.heldBack().join('\n'),
  };
  for (const { slug } of cases) found[slug] = JSON.stringify(await publication.page(slug), data, 1);
  for (const file of await publication.files())
    found[file.path] = Buffer.from(await file.bytes()).toString('latin1');
  return found;
}

const absent = `redactions:
  - { find: srv-nowhere-07.corp.example, replace: GONE-HOST }
  - { find: Jörg Müßig-Zqx, replace: GONE-PERSON }
  - { find: 'CORP\\nowhere.zqx', replace: GONE-ACCOUNT }
  - { find: 7c9e6679-7425-40de-944b-e07fc1f90ae7, replace: GONE-TENANT }
  - { pattern: 'zqx-[0-9]{4}-[a-z]+', replace: GONE-PATTERN }
`;
const present = `redactions:
  - { find: rclone, replace: GONE-TOOL }
`;

test('redactions of what is nowhere change nothing, in whatever notation the shipped cases are read', async () => {
  const [open, redacted] = [await published(''), await published(absent)];
  expect(Object.keys(open).length).toBeGreaterThan(30);
  expect(Object.keys(redacted)).toEqual(Object.keys(open));
  expect(Object.keys(open).filter((name) => open[name] !== redacted[name])).toEqual([]);
}, 120_000);

test('no page of the shipped content has a placeholder of a tenant, a subscription, a workspace or a mailbox', async () => {
  const open = await published('');
  const placeholder = /\b(?:TENANT|SUBSCRIPTION|WORKSPACE|MAIL)-\d+|\bwithheld\b/g;
  const written = new Set(
    Object.values(open)
      .join('\n')
      .match(/\bwithheld\b/g),
  );
  const found = Object.entries(open).flatMap(([name, text]) =>
    [...text.matchAll(placeholder)].map(
      ({ 0: one, index }) => `${name}: ${one}: ${text.slice(index - 60, index + 60)}`,
    ),
  );
  expect([found, [...written]]).toEqual([[], []]);
  // The search above would find one.
  expect(Object.values(await published(present)).join('\n')).toContain('GONE-TOOL');
}, 120_000);
