import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markedContent } from '../arbitraries/marked-content.ts';
import { filesOf } from '../run/files-of.ts';
import { ranCommand } from '../run/ran-command.ts';
import { folderWith, soundCase } from '../run/run-in-folder.ts';

const command = join(import.meta.dirname, '../../bin/casebook.js');

test('the same content makes the same site, to the byte, wherever and whenever it is built', async () => {
  const { files } = await markedContent();
  const twins = ['one', 'two', 'three', 'four'].map((name) => [
    `cases/${name}.md`,
    // Of the same day: what only the order of work tells apart must be told apart by something else.
    soundCase.replace('Forwarding', name).replace('---\n\n', `tags: [${name}, mail, ${name}-b]\n---\n\n`),
  ]);
  const all = [...Object.entries(files), ...twins] as [string, string | Uint8Array][];
  const written = (entries: [string, string | Uint8Array][], at: string) =>
    folderWith(Object.fromEntries(entries.map(([path, content]) => [`${at}/${path}`, content])));
  const build = async (folder: string, content: string, cwd: string, env: Record<string, string>) => {
    const out = join(folder, 'site');
    mkdirSync(cwd, { recursive: true });
    const { code, stdout, stderr } = await ranCommand(
      process.execPath,
      [
        command,
        'build',
        '--content',
        content,
        '--out',
        out,
        '--url',
        'https://hunts.example',
        '--audience',
        'RED',
      ],
      { cwd, env: { ...env, SOURCE_DATE_EPOCH: '1767312000' } },
    );
    expect(code, `${stdout}${stderr}`).toBe(0);
    const text = filesOf(out).map((file) => `${file} ${readFileSync(join(out, file)).toString('base64')}`);
    expect(text.length).toBeGreaterThan(50);
    // 2 January 2026, on whatever day the test runs.
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('datetime="2026-01-02"');
    return text;
  };
  const usual = written(all, 'content');
  const other = written(all.toReversed(), 'somewhere else/notes');
  const cache = folderWith({});
  const first = build(usual, join(usual, 'content'), usual, { TZ: 'UTC', LANG: 'C', CASEBOOK_CACHE: cache });
  const second = build(other, join(other, 'somewhere else/notes'), join(other, 'x'), {
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    NODE_ENV: 'development',
    CASEBOOK_CACHE: join(other, 'cold'),
  });
  const sites = await Promise.all([first, second]);
  // The cache of the first build is warm by now.
  sites.push(
    await build(usual, join(usual, 'content'), join(usual, 'y'), {
      TZ: 'America/St_Johns',
      NODE_ENV: 'production',
      CASEBOOK_CACHE: cache,
    }),
  );
  const names = sites.map((site) => site.map((line) => line.split(' ')[0]));
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
  const differing = sites[0]?.flatMap((line, at) =>
    sites.every((site) => site[at] === line) ? [] : [line.split(' ')[0]],
  );
  expect(differing).toEqual([]);
}, 300_000);
