import { expect, test } from 'vitest';
import { createQueryAnalyser } from '../query-analyser.ts';

const queries: [string, { from: string | null; to: string | null }[]][] = [
  ['DeviceEvents | where Timestamp > datetime(2025-01-01)', [{ from: '2025-01-01T00:00:00Z', to: null }]],
  ['DeviceEvents | where datetime(2025-01-01) > Timestamp', [{ from: null, to: '2025-01-01T00:00:00Z' }]],
  [
    'let t = datetime(2025-01-01T10:00:00Z);\nDeviceEvents | where Timestamp >= t - 2m | where Timestamp < t + 2m',
    [{ from: '2025-01-01T09:58:00Z', to: '2025-01-01T10:02:00Z' }],
  ],
  [
    'DeviceEvents | where Timestamp between (datetime(2025-01-01) .. 1d)',
    [{ from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' }],
  ],
  ['DeviceEvents | where Timestamp > ago(7d)', []],
  ['DeviceEvents | where Timestamp > datetime(2025-01-01) or ActionType == "x"', []],
  ['DeviceEvents | where ActionType == "x"', []],
  [
    'DeviceEvents | where Timestamp > datetime(2025-01-01) | join (DeviceInfo | project DeviceId) on DeviceId',
    [
      { from: '2025-01-01T00:00:00Z', to: null },
      { from: null, to: null },
    ],
  ],
];

test('limits are reported only where they are certain', async () => {
  const analyser = createQueryAnalyser({ workers: 1 });
  const analyses = await analyser.analyse(queries.map(([text]) => ({ text, platform: 'defender-xdr' })));
  await analyser.close();
  expect(analyses.map((analysis) => analysis.timeWindows)).toEqual(queries.map(([, windows]) => windows));
});
