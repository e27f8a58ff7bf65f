import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isPlainPng } from './is-plain-png.ts';

const picture = (channels: 3 | 4) =>
  sharp({ create: { width: 7, height: 5, channels, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } });

test('a PNG of pixels alone is plain', async () => {
  expect(isPlainPng(await picture(3).png().toBuffer())).toBe(true);
  expect(isPlainPng(await picture(4).png().toBuffer())).toBe(true);
  expect(isPlainPng(await picture(3).png({ palette: true }).toBuffer())).toBe(true);
});

test('one that holds anything else is not', async () => {
  const plain = await picture(3).png().toBuffer();
  expect(isPlainPng(Buffer.concat([plain, Buffer.from('more')]))).toBe(false);
  expect(isPlainPng(plain.subarray(0, -3))).toBe(false);
  expect(
    isPlainPng(
      await picture(3)
        .withExif({ IFD0: { Artist: 'Ana' } })
        .png()
        .toBuffer(),
    ),
  ).toBe(false);
  const length = plain.readUInt32BE(plain.indexOf('IDAT') - 4);
  const longer = Buffer.concat([
    plain.subarray(0, plain.indexOf('IDAT') - 4),
    Buffer.from([0, 0, 0, length + 4]),
    plain.subarray(plain.indexOf('IDAT'), plain.indexOf('IDAT') + 4 + length),
    Buffer.from('more'),
    plain.subarray(plain.indexOf('IDAT') + 4 + length),
  ]);
  expect(isPlainPng(longer)).toBe(false);
});
