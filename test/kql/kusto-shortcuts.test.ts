import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { generateQueries } from '../../bench/kql-generator.ts';
import { mutate, mutationKinds } from '../../bench/kql-mutation.ts';
import { random } from '../../bench/random.ts';
import type { QueryAnalysis } from '../../src/kql/query-analysis.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';

const written = [
  'DeviceEvents | join kind=inner (DeviceEvents | project DeviceId, ActionType) on DeviceId | project DeviceId1, ActionType1',
  'DeviceEvents | join (DeviceEvents) on DeviceId | join (DeviceEvents) on DeviceId | project-rename DeviceId3 = DeviceId1',
  'DeviceEvents | extend FileName = 1, FileName1 = 2, FileName = 3 | project-reorder FileName*',
  'DeviceEvents | summarize count(), count(), dcount(DeviceId), take_any(*) by bin(Timestamp, 1h)',
  'union DeviceEvents, DeviceInfo | project-away DeviceId* | project Timestamp, Missing',
  'let f = (T: (DeviceId: string), n: long = 3) { T | take n }; DeviceEvents | invoke f(5) | union (f(DeviceInfo))',
  'DeviceEvents\n|where FileName=="a"   and   (DeviceId   !="b" or ActionType in("c","d"))\n|summarize   count()by DeviceId',
  'DeviceEvents | mv-expand AdditionalFields | evaluate bag_unpack(AdditionalFields) | parse FileName with a:long "." b',
  `DeviceEvents | where ${Array.from({ length: 200 }, (_, index) => `FileName == "${index}"`).join(' or ')}`,
];

test('the faster ways through the language service change nothing that is reported for a query', async () => {
  const clean = [...generateQueries(Math.ceil(fuzzRuns / 25), 5).map(({ text }) => text), ...written];
  const analyses = await answers({ bare: true, texts: clean });
  const source = random(3);
  const mistaken = clean.flatMap((text, at) =>
    mutationKinds.flatMap((kind) => mutate(text, analyses[at] as QueryAnalysis, kind, source)?.text ?? []),
  );
  expect(mistaken.length).toBeGreaterThan(clean.length * 3);
  const texts = [...clean, ...mistaken];
  const expected = [...analyses, ...(await answers({ bare: true, texts: mistaken }))];
  const found = await answers({ bare: false, texts });
  for (const [index, analysis] of found.entries()) expect(analysis, texts[index]).toEqual(expected[index]);
}, 3_600_000);

function answers(workerData: { bare: boolean; texts: readonly string[] }): Promise<QueryAnalysis[]> {
  const worker = new Worker(new URL('kusto-answers.ts', import.meta.url), {
    workerData,
    resourceLimits: { stackSizeMb: 16 },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (found: QueryAnalysis[]) => {
      resolve(found);
      void worker.terminate();
    });
  });
}
