import { readFileSync } from 'node:fs';

/** The fenced blocks of a page in `docs/`, in order: what is after the opening fence, and the lines inside. */
export function docFences(page: string): { info: string; text: string }[] {
  const written = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...written.matchAll(/^(`{3,})(\w[^\n]*)\n(.*?\n)\1$/gms)].map(([, , info = '', text = '']) => ({
    info,
    text,
  }));
}
