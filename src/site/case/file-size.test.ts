import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test('sizes have the unit a reader would choose', () => {
  expect([0, 640, 1000, 18_234, 999_600, 1_234_567].map(fileSize)).toEqual([
    '0 B',
    '640 B',
    '1 KB',
    '18 KB',
    '1.0 MB',
    '1.2 MB',
  ]);
});
