import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { QueryInput } from '../src/kql/query-analysis.ts';
import { generateQueries } from './kql-generator.ts';

const line = z.looseObject({ platform: z.string(), query: z.string() });

/**
 * `count` distinct queries to measure with: those of a corpus (`{ "platform": …, "query": … }` a line), as many as it
 * has, and then generated ones.
 */
export function kqlQueries(corpus: string | undefined, count: number, seed: number): QueryInput[] {
  const published = corpus === undefined ? [] : corpusQueries(corpus).slice(0, count);
  return [...published, ...generateQueries(count - published.length, seed)];
}

/** The distinct queries of a corpus. */
export function corpusQueries(corpus: string): QueryInput[] {
  const texts = new Map<string, QueryInput>();
  const lines = readFileSync(corpus, 'utf8').split('\n');
  for (const each of lines.filter((text) => text.trim() !== '')) {
    const { platform, query } = line.parse(JSON.parse(each));
    texts.set(query, { platform: platform === 'sentinel' ? 'sentinel' : 'defender-xdr', text: query });
  }
  return [...texts.values()];
}
