import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

test('finds what was meant and says when it is sure', () => {
  const names = ['FileName', 'FolderPath', 'Timestamp', 'AccountUpn', 'SHA1', 'SHA256'];
  expect(nearestName('Filename', names)).toEqual({ name: 'FileName', isSafe: true });
  expect(nearestName('Timestmp', names)).toEqual({ name: 'Timestamp', isSafe: true });
  expect(nearestName('SHA2', names)?.isSafe).toBe(false);
  expect(nearestName('Whatever', names)).toBeNull();
  expect(nearestName('', [])).toBeNull();
});
