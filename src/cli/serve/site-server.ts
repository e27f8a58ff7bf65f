import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { isAbsolute, join, relative } from 'node:path';
import { contentType } from './content-type.ts';

/**
 * Serves the files of a built site as a static host does: under `base`, which begins and ends with `/`, folders by
 * their `index.html`, everything else as its `404.html`. Nothing outside the folder and no hidden file is served, and
 * nobody who asks for another host than this machine, its addresses or one of `names`: a page elsewhere could let its own
 * name lead here and read the site.
 */
export function siteServer(folder: string, base: string, names: readonly string[] = []): Server {
  return createServer((request, response) => {
    if (!isServedHost(request.headers.host ?? '', names)) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('This host is not served. Start with `--host NAME` to serve it.\n');
      return;
    }
    answer({ folder, base }, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/** Whether a `Host` header names this machine, one of its addresses or one of `names`. */
function isServedHost(header: string, names: readonly string[]): boolean {
  const name = header
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1');
  return (
    isIP(name) !== 0 || /^(?:.*\.)?localhost$/.test(name) || names.some((one) => one.toLowerCase() === name)
  );
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', search] = (request.url ?? '/').split(/\?(.*)/s);
  const query = search === undefined ? '' : `?${search}`;
  if (`${address}/` === site.base || (address === '/' && site.base !== '/'))
    return redirect(response, site.base);
  const path = pathUnder(site.base, address);
  const found = path === null ? null : await find(site.folder, path);
  if (found === null) return notFound(site, request, response);
  if (found.folder && !address.endsWith('/'))
    return redirect(response, `${encodeURI(`${site.base}${path}`)}/${query}`);
  response.writeHead(200, {
    'content-type': contentType(found.file),
    'content-length': found.bytes,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Path in the site, without a slash at its ends; null for an address that names none. */
function pathUnder(base: string, address: string): string | null {
  if (!address.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(address.slice(base.length)).replace(/\/$/, '');
    const hidden = path.split('/').some((part) => part.startsWith('.'));
    return hidden || /[\\\0]/.test(path) || path.startsWith('/') ? null : path;
  } catch {
    return null;
  }
}

async function find(
  folder: string,
  path: string,
): Promise<{ file: string; folder: boolean; bytes: number } | null> {
  try {
    const root = await realpath(folder);
    let file = await realpath(join(root, path));
    const inside = relative(root, file);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    let facts = await stat(file);
    const isFolder = facts.isDirectory();
    if (isFolder) {
      file = join(file, 'index.html');
      facts = await stat(file);
    }
    return facts.isFile() ? { file, folder: isFolder, bytes: facts.size } : null;
  } catch {
    return null;
  }
}

async function notFound(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(site.folder, '404.html')).catch(() => Buffer.from('Not found\n'));
  const type = page.length > 10 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(404, {
    'content-type': type,
    'content-length': page.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

interface Site {
  folder: string;
  base: string;
}
