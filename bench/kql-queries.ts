import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { QueryInput } from '../src/kql/query-analyser.ts';
import { generateQueries } from './kql-generator.ts';

const line = z.looseObject({ platform: z.string(), query: z.string() });

/** Queries to measure with: those of a corpus (`{ "platform": …, "query": … }` a line), or generated ones. */
export function kqlQueries(corpus: string | undefined, count: number, seed: number): QueryInput[] {
  if (corpus === undefined) return generateQueries(count, seed);
  const texts = new Map<string, QueryInput>();
  for (const each of readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')) {
    const { platform, query } = line.parse(JSON.parse(each));
    texts.set(query, { platform: platform === 'sentinel' ? 'sentinel' : 'defender-xdr', text: query });
  }
  return [...texts.values()];
}
