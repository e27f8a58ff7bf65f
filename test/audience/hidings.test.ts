import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { pureExporter } from '../../src/cli/export/pure-exporter.ts';
import { exportFormats } from '../../src/export/index.ts';
import { publish } from '../../src/publication/publish.ts';
import type { PublishOptions } from '../../src/publication/publish-options.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';
import { anyValue, hidden } from '../arbitraries/hidden-values.ts';
import { type HidingContent, hidingContent } from '../arbitraries/hiding-content.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { builtSite } from '../site/built-site.ts';
import { revealedIn } from './revealed-in.ts';

// As many hidings as one content holds, and of how many contents one is built as a whole site in `npm run fuzz`.
const batch = 250;
const built = 10;
const runs = import.meta.env.MODE === 'fuzz' ? fuzzRuns : Math.min(fuzzRuns, batch);

const names = [
  'srv-geheim-07.corp.example',
  'Jörg Müßig-Zqx',
  'CORP\\jörg.zqxgeheim',
  "Séan O'Brien-Quax",
  'Зинаида Квоксова',
  '秘密計画零七号',
  'müßigzqx-werke.example',
  'Zqx "Falke" Unit 7',
  '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  'C:\\Geheim\\Zqxordner',
];

test('no value that is hidden anywhere in a content is in what is published of it, however it is written', async () => {
  for (let done = 0; done < runs; done += batch) {
    // Other values each time in the hunt alone, so that a test that passed passes again.
    const seed = import.meta.env.MODE === 'fuzz' ? Math.floor(Math.random() * 2 ** 31) : 17 + done;
    const others = fc.sample(anyValue, { numRuns: 6, seed });
    const values = [...names, ...others];
    const sample = fc.sample(hidden(fc.constantFrom(...values)), { numRuns: batch, seed });
    const content = hidingContent(values, sample);
    expect(content.hidings.length).toBeGreaterThan(batch * 0.9);
    // A search that finds nothing tells nothing unless it would have found it.
    const readable = content.hidings.filter(({ value, written }) => revealedIn(written, [value]).length > 0);
    expect(readable.length).toBeGreaterThan(content.hidings.length * 0.95);
    const texts = await publishedTexts(content);
    if (import.meta.env.MODE === 'fuzz' && done % (batch * built) === 0) {
      const site = await builtSite(content.files, ['--audience', 'CLEAR']);
      // What Casebook brings along is the same for every content.
      const own = site.files.filter(
        (file) => !/^_astro\/|\.(?:js|css|wasm|woff2?|webp|png|pagefind)$/.test(file),
      );
      for (const file of own) texts.push(`${file}\n${unpacked(site.bytes(file)).toString('utf8')}`);
    }
    const shown = [...new Set(texts.flatMap((text) => text.split(/(?<=>)|(?=<)|(?<=\n)(?=\n)|(?<=[,}])\n/)))];
    const found = shown.flatMap((text) =>
      revealedIn(text, values).map((value) => `${value} in ${text.slice(0, 400)}`),
    );
    expect(found.slice(0, 5), `With the seed ${seed}`).toEqual([]);
  }
}, 3_600_000);

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Everything that is published for everybody: pages as data, all files, and all exports. */
async function publishedTexts({ files }: HidingContent): Promise<string[]> {
  const cwd = folderWith(
    Object.fromEntries(Object.entries(files).map(([path, file]) => [`content/${path}`, file])),
  );
  const workspace = await openWorkspace({
    content: join(cwd, 'content'),
    cwd,
    now: '2026-11-20T12:00:00Z',
    cache: null,
  });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const options: PublishOptions = { audience: 'CLEAR', base: '/', url: 'https://lab.example', drafts: false };
  const publication = await publish(await workspace.checked(), options);
  expect(publication.cases.length).toBeGreaterThan(0);
  const texts: string[] = [];
  const data = (_: string, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
  const { site, cases, queries, tables, indicators, assets } = publication;
  texts.push(JSON.stringify({ site, cases, queries, tables, indicators, assets }, data, 1));
  for (const { slug } of cases) texts.push(JSON.stringify(await publication.page(slug), data, 1));
  for (const file of await publication.files()) {
    texts.push(`${file.path}\n${Buffer.from(await file.bytes()).toString('utf8')}`);
  }
  const { signal } = new AbortController();
  for (const format of exportFormats) {
    const request = { slug: null, publication, workspace, options, signal, browser: null, env: {} };
    const { content } = await pureExporter(format).files(request);
    for (const one of content) texts.push(`${one.path}\n${Buffer.from(one.content).toString('utf8')}`);
  }
  await workspace.close();
  return texts;
}
