import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readCase } from '../../src/case/read-case.ts';
import { sourceText } from '../../src/case/source/source-text.ts';
import { importWriteUp } from '../../src/import/import-write-up.ts';
import { createQueryAnalyser } from '../../src/kql/query-analyser.ts';
import { parseProse } from '../../src/render/prose/parse-prose.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';
import { writeUp } from '../arbitraries/write-up.ts';

const cache = mkdtempSync(join(tmpdir(), 'casebook import '));
const analyser = createQueryAnalyser({ cacheDir: cache });
afterAll(async () => {
  await analyser.close();
  rmSync(cache, { recursive: true });
});

test('whatever stands in a write-up is in its case, and the case can be read', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(writeUp, async ({ text, words, queries, images, links }) => {
      const made = await importWriteUp(text, {
        name: 'notes',
        analyser,
        platform: 'defender-xdr',
        today: '2026-11-20',
        tlp: null,
        placeImage: (src) => ({ url: src, note: null }),
      });
      if ('refused' in made) throw new Error(made.refused);
      const { source, diagnostics } = readCase(sourceText('index.md', made.text), 'notes', parseProse);
      expect(diagnostics).toEqual([]);
      const all = [...stringsOf(source?.yaml.data), source?.case.body.text ?? ''].join('\n');
      expect(words.filter((word) => !all.includes(word))).toEqual([]);
      expect(links.filter((url) => !all.includes(url))).toEqual([]);
      const texts = source?.case.queries.map((query) => plain(query.text ?? ''));
      expect(queries.map(plain).filter((query) => !texts?.includes(query))).toEqual([]);
      const pictures = source?.case.evidence.map(({ url }) => url);
      expect(images.filter((src) => !pictures?.includes(src))).toEqual([]);
    }),
    // Making a failure smaller takes longer than finding it.
    { numRuns: Math.ceil(fuzzRuns / 4), endOnFailure: true },
  );
});

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** A query without blank lines at its ends. */
function plain(query: string): string {
  return query.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
