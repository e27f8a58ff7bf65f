import { expect, test } from 'vitest';
import { createQueryAnalyser } from '../src/kql/query-analyser.ts';
import { generateQueries } from './kql-generator.ts';
import { mutate, mutationKinds } from './kql-mutation.ts';
import { random } from './random.ts';

test('generated queries are clean, and one mistake in them is found', async () => {
  const queries = generateQueries(8, 5);
  expect(generateQueries(8, 5)).toEqual(queries);
  const analyser = createQueryAnalyser({ workers: 1 });
  const analyses = await analyser.analyse(queries);
  expect(analyses.flatMap((analysis) => analysis.problems)).toEqual([]);

  const source = random(1);
  const mutations = queries.flatMap((query, index) => {
    const analysis = analyses[index];
    const made = analysis ? mutationKinds.map((kind) => mutate(query.text, analysis, kind, source)) : [];
    return made.flatMap((mutation) => (mutation ? [{ ...mutation, platform: query.platform }] : []));
  });
  const results = await analyser.analyse(mutations);
  await analyser.close();
  expect(mutations.length).toBeGreaterThan(25);
  expect(mutations.filter((_, index) => results[index]?.problems.length === 0)).toEqual([]);
}, 180_000);
