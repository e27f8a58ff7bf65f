/// <reference types="astro/client" />

declare module 'virtual:casebook' {
  /** What the command publishes, for one audience, at this moment. */
  export function publication(): import('../publication/publication.ts').Publication;
  /** Name of that publication in `dev`, another one whenever it is replaced; null in a build. */
  export function publicationNumber(): string | null;
}
