import type { AstroIntegration } from 'astro';
import { refuseUnreadable, serveOnlyPages } from './dev/dev-server.ts';
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
        updateConfig({ vite: { plugins: [virtualModule, refuseUnreadable] } });
      },
      'astro:server:setup': ({ server }) => {
        serveOnlyPages(server, handoff);
      },
    },
  };
}

const virtualModule = {
  name: 'casebook:publication',
  resolveId: (id: string) => (id === moduleId ? resolvedId : null),
  load: (id: string) =>
    id === resolvedId
      ? `const handoff = () => globalThis[Symbol.for(${JSON.stringify(slot)})];
export const publication = () => handoff().current();
export const publicationNumber = () => handoff().number();`
      : null,
};
