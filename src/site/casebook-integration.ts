import type { AstroIntegration } from 'astro';
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

const virtualModule = {
  name: 'casebook:publication',
  resolveId: (id: string) => (id === moduleId ? resolvedId : null),
  load: (id: string) =>
    id === resolvedId
      ? `export const publication = () => globalThis[Symbol.for(${JSON.stringify(slot)})].current();`
      : null,
};
