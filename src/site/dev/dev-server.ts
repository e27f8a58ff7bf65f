import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { PublicationHandoff } from '../publication-handoff.ts';
import { devAddress, followScript } from './dev-addresses.ts';

const asks = 'casebook:which-publication';
const tells = 'casebook:publication';

/**
 * Has the server of `dev` serve nothing but pages, what they are made of, and files of the publication, and has open pages
 * follow the content. A page holds the number of the publication it was made from and asks for the current one as soon as it
 * is connected, so that a change between the two is never missed.
 */
export function serveOnlyPages(server: ViteDevServer, handoff: PublicationHandoff): void {
  const { hot, moduleGraph } = server.environments.client;
  const publicFiles = new Set(readdirSync(join(server.config.root, 'public')));
  server.middlewares.use((request, response, next) => {
    const { base } = handoff.current().site;
    const url = request.originalUrl ?? request.url ?? '/';
    const isImported = (address: string) => moduleGraph.urlToModuleMap.has(address);
    const asked = devAddress(url, { base, publicFiles, isImported });
    if (asked === null) return refuse(response);
    if (asked.kind === 'module' || (asked.kind === 'file' && publicFiles.has(asked.path))) return next();
    if (asked.kind === 'page') {
      // What is after `?` is for scripts in the browser; Vite would read a file in another way.
      request.url = (request.url ?? '/').replace(/[?#].*$/s, '');
      return handoff.pinned(() => next());
    }
    if (asked.path === followScript) return send(response, 'text/javascript; charset=utf-8', script);
    handoff
      .pinned(async () => {
        const file = await handoff.current().file(asked.path);
        if (file === null) refuse(response);
        else send(response, file.type, await file.bytes());
      })
      .catch(next);
  });
  hot.on(asks, (_: unknown, client) => client.send(tells, handoff.number()));
  handoff.onReplace(() => {
    // Astro keeps the list of paths of a route until it hears this.
    for (const environment of Object.values(server.environments)) {
      environment.hot.send('astro:content-changed', {});
    }
    hot.send(tells, handoff.number());
  });
}

/** Refuses addresses that are not text before Astro reads them, as its answer would be a stack trace. */
export const refuseUnreadable: Plugin = {
  name: 'casebook:addresses',
  enforce: 'post',
  configureServer: (server) => () => {
    server.middlewares.stack.unshift({
      route: '',
      handle: (request: IncomingMessage, response: ServerResponse, next: () => void) =>
        isReadable(request.url ?? '/') ? next() : refuse(response),
    });
  },
};

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return true;
  } catch {
    return false;
  }
}

// Vite's own message to reload is kept for a page that is not connected yet only while no other page is.
const script = `import { createHotContext } from '../@vite/client';

const shown = document.querySelector('meta[name="casebook-publication"]').content;
const hot = createHotContext('/${followScript}');
hot.on(${JSON.stringify(tells)}, (current) => {
  if (current !== shown) location.reload();
});
const ask = () => hot.send(${JSON.stringify(asks)}, null);
hot.on('vite:ws:connect', ask);
ask();
`;

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
}
