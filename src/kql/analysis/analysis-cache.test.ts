import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../test/run/run-in-folder.ts';
import { createQueryAnalyser } from '../query-analyser.ts';

test('the cache answers without a worker, and a broken entry is computed anew', async () => {
  const input = { text: 'DeviceEvents | project Broken', platform: 'defender-xdr' } as const;
  const folder = folderWith({});
  const cold = createQueryAnalyser({ cacheDir: folder, workers: 1, timeoutMs: 30_000 });
  const [fresh] = await cold.analyse([input]);
  await cold.close();
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const warm = createQueryAnalyser({ cacheDir: folder, workers: 1 });
  expect(await warm.analyse([input])).toEqual([fresh]);
  for (const name of files()) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Broken', 'Forged'));
  }
  expect(await warm.analyse([input])).toEqual([fresh]);
  await warm.close();
});
