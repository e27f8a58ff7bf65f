import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Publication } from '../publication/publication.ts';

/** The publication that pages show at this moment, and who wants to know when it is another one. */
export interface PublicationHandoff {
  current(): Publication;
  /** Name of the current publication where it is followed: another one after each `replace`, and in each process. Null in a build. */
  number(): string | null;
  /** Runs `work`, such as the answer to a request, with the publication that is current now until it ends. */
  pinned<Value>(work: () => Value): Value;
  /** Shows `next` from now on; open pages of a running `dev` reload. */
  replace(next: Publication): void;
  onReplace(listener: () => void): void;
}

/** A handoff that begins with `first`; `followed` by open pages, as in `dev`, or built once. */
export function publicationHandoff(
  first: Publication,
  { followed }: { followed: boolean },
): PublicationHandoff {
  const run = randomUUID();
  let shown = { publication: first, number: 0 };
  const pin = new AsyncLocalStorage<typeof shown>();
  const listeners = new Set<() => void>();
  const now = () => pin.getStore() ?? shown;
  return {
    current: () => now().publication,
    number: () => (followed ? `${run}-${now().number}` : null),
    pinned: (work) => pin.run(shown, work),
    replace(next) {
      shown = { publication: next, number: shown.number + 1 };
      for (const listener of listeners) listener();
    },
    onReplace(listener) {
      listeners.add(listener);
    },
  };
}
