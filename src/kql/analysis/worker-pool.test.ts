import { expect, test } from 'vitest';
import { createQueryAnalyser } from '../query-analyser.ts';

test('a query that takes too long is given up, and the rest goes on', async () => {
  const impatient = createQueryAnalyser({ workers: 1, timeoutMs: 1_500 });
  const endless = `DeviceEvents | where ActionType in (${'"abc",'.repeat(30_000)}"x")`;
  const answers = await impatient.analyse([
    { text: endless, platform: 'defender-xdr' },
    { text: 'print 1', platform: 'other' },
  ]);
  await impatient.close();
  expect(answers.map((answer) => answer.problems.map((problem) => problem.rule))).toEqual([
    ['no-slow-query'],
    [],
  ]);
});
