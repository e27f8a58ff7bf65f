import type { Publication } from '../workspace/publication.ts';

/** The publication that pages show at this moment, and who wants to know when it is another one. */
export interface PublicationHandoff {
  current(): Publication;
  /** Shows `next` from now on; open pages of a running `dev` reload. */
  replace(next: Publication): void;
  onReplace(listener: () => void): void;
}

/** A handoff that begins with `first`. */
export function publicationHandoff(first: Publication): PublicationHandoff {
  let shown = first;
  const listeners = new Set<() => void>();
  return {
    current: () => shown,
    replace(next) {
      shown = next;
      for (const listener of listeners) listener();
    },
    onReplace(listener) {
      listeners.add(listener);
    },
  };
}
