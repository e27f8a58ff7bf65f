import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type RenderedImage, renderImage } from './image.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c03020' } });

async function rendered(bytes: Uint8Array): Promise<RenderedImage> {
  const image = await renderImage(bytes);
  if ('problem' in image) throw new Error(image.problem);
  return image;
}

const sizes = ({ variants }: RenderedImage) => variants.map(({ width, height }) => `${width}×${height}`);

/** A photograph turned on its side by its EXIF, with a place, a comment and a thumbnail's worth of secrets. */
async function tellingJpeg() {
  return picture(600, 300)
    .withExif({
      IFD0: { ImageDescription: 'SECRET-DESCRIPTION', Artist: 'SECRET-ARTIST' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

test('an image is given in the widths below its own and its own, never wider', async () => {
  expect(sizes(await rendered(await picture(1600, 900).png().toBuffer()))).toEqual([
    '480×270',
    '960×540',
    '1440×810',
    '1600×900',
  ]);
  const small = await rendered(await picture(300, 200).png().toBuffer());
  expect(sizes(small)).toEqual(['300×200']);
  expect([small.width, small.height]).toEqual([300, 200]);
});

test('nothing but the pixels is left, and they are upright', async () => {
  const original = await tellingJpeg();
  expect((await sharp(original).metadata()).orientation).toBe(6);
  expect(original.toString('latin1')).toContain('SECRET-ARTIST');
  const image = await rendered(original);
  expect([image.width, image.height]).toEqual([300, 600]);
  for (const { bytes, width, height } of image.variants) {
    const { exif, xmp, iptc, icc, orientation, comments, ...known } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation, comments }).toEqual({});
    expect([known.width, known.height]).toEqual([width, height]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/SECRET|EXIF|XMP |ICCP/);
  }
});

test('comments of a PNG and a GIF are gone, of an animation the first frame is kept', async () => {
  const png = await picture(20, 10).withMetadata({ density: 300 }).png().toBuffer();
  const text = pngText('Comment', 'SECRET-COMMENT');
  const commented = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
  expect((await sharp(commented).metadata()).comments?.[0]?.text).toBe('SECRET-COMMENT');
  for (const { bytes } of (await rendered(commented)).variants) {
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('SECRET');
  }
  const frames = await sharp(
    [await picture(8, 8).png().toBuffer(), await picture(8, 8).negate().png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer();
  expect(sizes(await rendered(frames))).toEqual(['8×8']);
});

test('the same bytes give the same files, named by what is in them', async () => {
  const bytes = await picture(1000, 500).png().toBuffer();
  const [one, two] = [await rendered(bytes), await rendered(bytes)];
  expect(one).toEqual(two);
  expect(new Set(one.variants.map(({ name }) => name)).size).toBe(3);
  for (const { name } of one.variants) expect(name).toMatch(/^[0-9a-f]{16}\.webp$/);
});

test('a screenshot loses nothing where that is smaller', async () => {
  const text = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#fff"/>${Array.from(
      { length: 200 },
      (_, index) =>
        `<rect x="${(index * 37) % 390}" y="${(index * 53) % 190}" width="7" height="1" fill="#123"/>`,
    ).join('')}</svg>`,
  );
  const screenshot = await sharp(text).removeAlpha().png().toBuffer();
  const { variants } = await rendered(screenshot);
  const pixels = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
  const full = variants.at(-1)?.bytes ?? new Uint8Array();
  expect((await pixels(full)).equals(await pixels(screenshot))).toBe(true);
});

describe('what is not a picture to publish is a problem', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => Buffer.from('not an image')],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['TIFF', () => picture(4, 4).tiff().toBuffer()],
    ['half a PNG', async () => half(await picture(500, 500).png({ compressionLevel: 0 }).toBuffer())],
    [
      'half a JPEG',
      async () =>
        half(
          await sharp(await noise())
            .jpeg()
            .toBuffer(),
        ),
    ],
    [
      'half a WebP',
      async () =>
        half(
          await sharp(await noise())
            .webp()
            .toBuffer(),
        ),
    ],
    ['only a head', async () => (await picture(9, 9).png().toBuffer()).subarray(0, 16)],
    ['51 MB', () => new Uint8Array(51 * 1024 * 1024)],
  ])('%s', async (_, make) => {
    const image = await renderImage(await make());
    expect('problem' in image && image.problem).toMatch(/^Unexpected .*, expected /);
  });

  test('a small file of too many pixels', async () => {
    const png = await picture(12_000, 9_000).png().toBuffer();
    expect(png.length).toBeLessThan(2_000_000);
    expect(await renderImage(png)).toEqual({
      problem: 'Unexpected image of 12000 × 9000 pixels, expected at most 100 megapixels',
    });
  });
});

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}

function noise() {
  return sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
}

function pngText(key: string, value: string): Buffer {
  const data = Buffer.from(`tEXt${key}\0${value}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc(data), data.length + 4);
  return chunk;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
