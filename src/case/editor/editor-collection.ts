import { caseJsonSchema } from './json-schema.ts';

/**
 * What the language server of Astro reads from `.astro/collections/` to complete front matter in Markdown files: the
 * schema of the collection `cases` and the files that belong to it, given as `file:` URLs.
 */
export function editorCollection(caseFiles: Iterable<URL>): Record<string, string> {
  // The server looks a file up by its URL decoded and in lower case.
  const entries = [...caseFiles].map(({ href }) => [decodeURIComponent(href).toLowerCase(), 'cases']);
  return {
    'cases.schema.json': JSON.stringify(caseJsonSchema()),
    'collections.json': JSON.stringify({
      collections: [{ hasSchema: true, name: 'cases' }],
      entries: Object.fromEntries(entries),
    }),
  };
}
