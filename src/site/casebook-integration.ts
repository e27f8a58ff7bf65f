import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Publication } from '../workspace/publication.ts';
import type { PublicationHandoff } from './publication-handoff.ts';

const moduleId = 'virtual:casebook';
const resolvedId = `\0${moduleId}`;
const slot = 'casebook.publication';

/**
 * Gives pages the module `virtual:casebook`, whose `publication()` is the object of `handoff` itself: pages run in
 * the process of the command, so nothing is copied, and the engine is not bundled into them.
 */
export function casebookIntegration(handoff: PublicationHandoff): AstroIntegration {
  return {
    name: 'casebook',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        Reflect.set(globalThis, Symbol.for(slot), handoff);
        updateConfig({ vite: { plugins: [virtualModule] } });
      },
      'astro:server:setup': ({ server }) => {
        // The route of files answers in a build only: the server of `dev` asks for a slash at the end of its addresses.
        server.middlewares.use((request, response, next) => {
          sendFile(handoff.current(), request, response).then((sent) => {
            if (!sent) next();
          }, next);
        });
        handoff.onReplace(() => {
          // Astro keeps the list of paths of a route until it hears this.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Answers with a file of the publication; false when the address is none. */
async function sendFile(
  publication: Publication,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { base } = publication.site;
  const address = (request.url ?? '').replace(/[?#].*$/, '');
  // Vite takes the base off before it asks.
  const path = decodeURI(address.startsWith(base) ? address.slice(base.length) : address.slice(1));
  const file = await publication.file(path);
  if (file === null) return false;
  response.setHeader('content-type', file.type);
  response.end(await file.bytes());
  return true;
}

const virtualModule = {
  name: 'casebook:publication',
  resolveId: (id: string) => (id === moduleId ? resolvedId : null),
  load: (id: string) =>
    id === resolvedId
      ? `export const publication = () => globalThis[Symbol.for(${JSON.stringify(slot)})].current();`
      : null,
};
