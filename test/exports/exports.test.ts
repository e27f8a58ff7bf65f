import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { exportFormats } from '../../src/export/index.ts';
import { caseExportSchemaFile } from '../../src/export/json/case-export-schema.ts';
import { createQueryAnalyser } from '../../src/kql/query-analyser.ts';
import { publish } from '../../src/publication/publish.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith, runIn } from '../run/run-in-folder.ts';

const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');

async function published() {
  const cache = join(root, '.casebook/cache');
  const workspace = await openWorkspace({ content, cwd: root, now: '2026-11-20T12:00:00Z', cache });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const base = workspace.config.base ?? '/';
  const url = workspace.config.url ?? null;
  return publish(await workspace.checked(), { audience: 'CLEAR', base, url, drafts: false });
}

test('the site and the command have the same bytes, at any time', async () => {
  const files = await (await published()).files();
  const cases = ['remote-support-tool-ransomware'];
  for (const { name, file, onSite, allOnSite } of exportFormats.filter((one) => one.onSite)) {
    expect(onSite).toBe(true);
    const paths = [
      ...cases.map((slug) => [slug, `cases/${slug}/${file}`] as const),
      ...(allOnSite === null ? [] : [['all', allOnSite] as const]),
    ];
    for (const [slug, path] of paths) {
      const onSiteToo = files.find((one) => one.path === path);
      const printed = await runIn(root, ['export', slug, '--format', name], {
        now: () => new Date('2031-01-01T00:00:00Z'),
      });
      expect(printed.code, printed.stderr).toBe(0);
      const bytes = onSiteToo === undefined ? '' : Buffer.from(await onSiteToo.bytes()).toString();
      expect(printed.stdout === bytes, `${name} of ${slug}`).toBe(true);
    }
  }
});

test('case.json is as its schema says', async () => {
  const cases = await (await published()).exported('html');
  const json = exportFormats.find(({ name }) => name === 'json');
  const site = { title: 'Site', label: 'CLEAR', url: null, author: null } as const;
  expect(cases.length).toBe(6);
  for (const one of cases) {
    const data = JSON.parse(json?.one(one, site) ?? '');
    expect(schema.safeParse(data)).toEqual({ success: true, data });
    expect(schema.safeParse({ ...data, more: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...data, findings: [{ ...data.findings[0], title: 1 }] }).success).toBe(false);
  }
});

test('queries.kql is right as it is, and reads what its queries read', async () => {
  const cases = await (await published()).exported(null);
  const kql = exportFormats.find(({ name }) => name === 'kql');
  const analyser = createQueryAnalyser();
  onTestFinished(() => analyser.close());
  const platforms = ['defender-xdr', 'sentinel'] as const;
  for (const one of cases) {
    const text = kql?.one(one, { title: 'Site', label: 'CLEAR', url: null, author: null }) ?? '';
    const inputs = platforms.map((platform) => ({ text, platform }));
    for (const [at, { problems, tables }] of (await analyser.analyse(inputs)).entries()) {
      expect(problems.filter(({ rule }) => rule === 'no-kql-syntax-error')).toEqual([]);
      const own = one.of.queries.filter(({ platform = one.platform }) => platform === platforms[at]);
      const read = own.flatMap(({ id }) => one.analyses.get(id)?.tables ?? []);
      expect(read.filter((table) => !tables.includes(table))).toEqual([]);
    }
  }
});

test('schemas/case-export.schema.json is as the sources have it; else `node scripts/write-schemas.ts`', () => {
  for (const [name, text] of Object.entries(caseExportSchemaFile()))
    expect(readFileSync(join(root, 'schemas', name), 'utf8')).toBe(text);
});

test('what docs/exports.md has people run, runs', async () => {
  const folder = folderWith({});
  const later = { now: () => new Date('2031-01-01T00:00:00Z') };
  const lines = readFileSync(join(root, 'docs/exports.md'), 'utf8').matchAll(
    /^ {4}npm run (?:--silent )?casebook -- (export .*?)( \|)?$/gm,
  );
  const run: string[] = [];
  for (const [, written = '', pipe] of lines) {
    if (written.includes('--format pdf')) continue;
    run.push(written);
    const argv = [...written.split(' '), '--content', content];
    const { code, stdout, stderr } = await runIn(folder, argv, later);
    expect(code, `${written}: ${stderr}`).toBe(0);
    if (pipe !== undefined) expect(attackers(stdout)).toContain('ipv4 203.0.113.77');
  }
  expect(run.length).toBeGreaterThan(3);
});

/** What the line of jq in docs/exports.md prints, said by jq where there is one. */
function attackers(json: string): string[] {
  const program = /jq -r '(.*)'/.exec(readFileSync(join(root, 'docs/exports.md'), 'utf8'))?.[1] ?? '';
  const { stdout, error } = spawnSync('jq', ['-r', program], { input: json, encoding: 'utf8' });
  if (error === undefined) return stdout.trim().split('\n');
  const { cases } = JSON.parse(json) as { cases: { indicators: Record<string, string>[] }[] };
  return cases.flatMap(({ indicators }) =>
    indicators.filter(({ role }) => role === 'attacker').map(({ type, value }) => `${type} ${value}`),
  );
}

const schema = z.fromJSONSchema(JSON.parse(Object.values(caseExportSchemaFile())[0] ?? '{}'));
