import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith, runIn } from '../../test/run/run-in-folder.ts';

interface Answer {
  status: number;
  type: string;
  location: string;
  body: string;
}

/** Asks for a path as it is written; `fetch` would tidy it up first. */
function ask(port: number, path: string, method = 'GET', headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers, host: 'localhost' }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        const { location = '', 'content-type': type = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, body });
      });
    });
    asked.on('error', reject).end();
  });
}

test('the built site is served as a static host would', async () => {
  const folder = folderWith({
    'secret.txt': 'secret',
    'my site/.casebook-site': '{"base":"/repo/"}',
    'my site/index.html': 'home',
    'my site/404.html': 'there is no such page',
    'my site/cases/one/index.html': 'case one',
    'my site/cases/one/queries.kql': 'T',
    'my site/cases/one/case.json': '{}',
    'my site/pagefind/pagefind.js': 'export {}',
    'my site/pagefind/wasm.en.pagefind': 'x',
    'my site/media/a.webp': 'x',
    'my site/tables/Näme x/index.html': 'table',
  });
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'my site/link.txt'));
  const stop = new AbortController();
  const stdout = captured();
  const ran = runIn(folder, ['preview', '--out', 'my site', '--port', '0'], { stdout, signal: stop.signal });
  await expect.poll(() => stdout.text()).toMatch(/^Serving my site at http:\/\/localhost:\d+\/repo\/\n$/);
  const port = Number(/:(\d+)/.exec(stdout.text())?.[1]);

  const asked = [
    '/',
    '/repo',
    '/repo/',
    '/repo/?q=1',
    '/repo/cases/one',
    '/repo/cases/one?x=/y',
    '/repo/cases/one/',
    '/repo/cases/one/queries.kql',
    '/repo/cases/one/case.json',
    '/repo/pagefind/pagefind.js',
    '/repo/pagefind/wasm.en.pagefind',
    '/repo/media/a.webp',
    '/repo/tables/N%C3%A4me%20x/',
    '/repo/tables/N%C3%A4me%20x',
    '/repo/nothing/',
    '/other/',
    '/repo/.casebook-site',
    '/repo/../secret.txt',
    '/repo/%2e%2e/secret.txt',
    '/repo/..%2fsecret.txt',
    '/repo/..%5csecret.txt',
    '/repo//etc/passwd',
    '/repo/link.txt',
    '/repo/%00',
    '/repo/%E0%A4',
    '/%ff',
  ];
  const answers: string[] = [];
  for (const path of asked) {
    const { status, type, location, body } = await ask(port, path);
    answers.push(`${path} ${status} ${status === 302 ? location : `${type}: ${body}`}`);
  }
  expect(answers.join('\n')).toMatchInlineSnapshot(`
    "/ 302 /repo/
    /repo 302 /repo/
    /repo/ 200 text/html; charset=utf-8: home
    /repo/?q=1 200 text/html; charset=utf-8: home
    /repo/cases/one 302 /repo/cases/one/
    /repo/cases/one?x=/y 302 /repo/cases/one/?x=/y
    /repo/cases/one/ 200 text/html; charset=utf-8: case one
    /repo/cases/one/queries.kql 200 text/plain; charset=utf-8: T
    /repo/cases/one/case.json 200 application/json; charset=utf-8: {}
    /repo/pagefind/pagefind.js 200 text/javascript; charset=utf-8: export {}
    /repo/pagefind/wasm.en.pagefind 200 application/octet-stream: x
    /repo/media/a.webp 200 image/webp: x
    /repo/tables/N%C3%A4me%20x/ 200 text/html; charset=utf-8: table
    /repo/tables/N%C3%A4me%20x 302 /repo/tables/N%C3%A4me%20x/
    /repo/nothing/ 404 text/html; charset=utf-8: there is no such page
    /other/ 404 text/html; charset=utf-8: there is no such page
    /repo/.casebook-site 404 text/html; charset=utf-8: there is no such page
    /repo/../secret.txt 404 text/html; charset=utf-8: there is no such page
    /repo/%2e%2e/secret.txt 404 text/html; charset=utf-8: there is no such page
    /repo/..%2fsecret.txt 404 text/html; charset=utf-8: there is no such page
    /repo/..%5csecret.txt 404 text/html; charset=utf-8: there is no such page
    /repo//etc/passwd 404 text/html; charset=utf-8: there is no such page
    /repo/link.txt 404 text/html; charset=utf-8: there is no such page
    /repo/%00 404 text/html; charset=utf-8: there is no such page
    /repo/%E0%A4 404 text/html; charset=utf-8: there is no such page
    /%ff 404 text/html; charset=utf-8: there is no such page"
  `);
  expect(await ask(port, '/repo/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await ask(port, '/repo/', 'POST')).status).toBe(405);
  const asHost = async (host: string) => (await ask(port, '/repo/', 'GET', { host })).status;
  for (const host of [
    'localhost',
    `LOCALHOST:${port}`,
    'my.localhost',
    '127.0.0.1',
    `[::1]:${port}`,
    '192.0.2.7',
  ]) {
    expect([host, await asHost(host)]).toEqual([host, 200]);
  }
  for (const host of ['evil.example', `localhost.evil.example:${port}`, 'localhost@evil.example']) {
    expect([host, await asHost(host)]).toEqual([host, 403]);
  }

  const busy = await runIn(folder, ['preview', '--out', 'my site', '--port', String(port)]);
  expect(busy).toMatchObject({ code: 2, stdout: '' });
  expect(busy.stderr).toBe(`casebook: Unexpected refusal at port ${port}: the port is taken\n`);

  stop.abort();
  expect((await ran).code).toBe(0);
});
