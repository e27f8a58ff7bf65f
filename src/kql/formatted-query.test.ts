import { expect, test } from 'vitest';
import { createQueryAnalyser } from './query-analyser.ts';

test('formats without losing a comment, and the same again', async () => {
  const analyser = createQueryAnalyser({ workers: 1, timeoutMs: 30_000 });
  const text = '// why\nDeviceEvents | where   FileName=="a" // here\n|project FileName\n';
  const [first] = await analyser.analyse([{ text, platform: 'defender-xdr' }]);
  const formatted = first?.formatted ?? '';
  const [second] = await analyser.analyse([{ text: formatted, platform: 'defender-xdr' }]);
  await analyser.close();
  expect(formatted.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  expect(second?.formatted).toBe(formatted);
});
