import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, runIn } from '../../../test/run/run-in-folder.ts';
import { pngHead } from '../../../test/site/png-head.ts';

test('pictures of the web are fetched only when it is asked for, and what fails stays a link', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/good.png') response.end(pngHead);
    else if (request.url === '/page.png') response.end('<html></html>');
    else if (request.url === '/huge.png') {
      response.writeHead(200, { 'content-length': String(30 * 1024 * 1024) });
      response.end();
    } else {
      response.writeHead(404);
      response.end();
    }
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const names = ['good', 'page', 'huge', 'gone'];
  const text = `# Four pictures of one host\n\n${names.map((name) => `![What ${name} shows](${at}/${name}.png)`).join('\n\n')}\n\n![Another](http://127.0.0.1:1/closed.png)\n`;
  const folder = folderWith({ 'a.md': text });
  await runIn(folder, ['import', 'a.md', '--slug', 'links']);
  expect(readFileSync(join(folder, 'content/cases/links/index.md'), 'utf8')).toContain(
    `url: ${at}/good.png\n`,
  );
  const { stdout } = await runIn(folder, [
    'import',
    'a.md',
    '--slug',
    'files',
    '--fetch-images',
    '--allow-private-hosts',
  ]);
  const written = readFileSync(join(folder, 'content/cases/files/index.md'), 'utf8').replaceAll(
    at,
    'http://host',
  );
  expect(written.split('\n').filter((line) => /^ {4}(?:url|file):/.test(line))).toMatchInlineSnapshot(`
    [
      "    file: evidence/good.png # from http://host/good.png",
      "    url: http://host/page.png # not fetched: it is not a picture",
      "    url: http://host/huge.png # not fetched: it is larger than 20 MB",
      "    url: http://host/gone.png # not fetched: the server answered 404",
      "    url: http://127.0.0.1:1/closed.png # not fetched: the server could not be reached (ECONNREFUSED)",
    ]
  `);
  expect(stdout.replaceAll(at, 'http://host')).toContain('http://host/gone.png: the server answered 404');
  expect(readdirSync(join(folder, 'content/cases/files/evidence'))).toEqual(['good.png']);
});

test('pictures come from the folder of the write-up and no other place', async () => {
  const folder = folderWith({
    'secret.png': pngHead,
    'hunt/a.md':
      '# Pictures of one host\n\n![One](../secret.png)\n\n![Two](notes.txt)\n\n![Three](my%20shot.png?raw=true)\n\n![Four](none.png)\n',
    'hunt/notes.txt': 'no picture',
    'hunt/my shot.png': pngHead,
  });
  const { stdout } = await runIn(folder, ['import', 'hunt/a.md', '--slug', 'a']);
  expect(readdirSync(join(folder, 'content/cases/a/evidence'))).toEqual(['my-shot.png']);
  expect(stdout.replaceAll(folder, '')).toContain(
    '  Left\n    ../secret.png: lies outside of /hunt\n    notes.txt: it is not a picture\n    none.png: was not found\n',
  );
});
