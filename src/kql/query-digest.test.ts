import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { queryDigest } from './query-digest.ts';

test('what an editor or a checkout changes keeps the digest, every other letter does not', () => {
  const plain = 'DeviceInfo\n\n| take 1';
  const digest = createHash('sha256').update(plain).digest('hex');
  for (const same of [
    '\nDeviceInfo  \r\n\t\r\n| take 1\r\n\r\n',
    '\uFEFFDeviceInfo\r\r| take 1',
    `${plain}\n`,
  ])
    expect(queryDigest(same)).toBe(digest);
  for (const other of [
    'DeviceInfo\n| take 1',
    ' DeviceInfo\n\n| take 1',
    'DeviceInfo\n\n|  take 1',
    'deviceInfo\n\n| take 1',
  ])
    expect(queryDigest(other)).not.toBe(digest);
});
