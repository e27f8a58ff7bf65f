import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** Largest picture, in pixels. */
export const pixelLimit = 100_000_000;

const widths = [480, 960, 1440];

export interface ImageVariant {
  /** Named by content: `3f2a1b….webp`. */
  name: string;
  /** In pixels. */
  width: number;
  format: 'webp';
  bytes: Uint8Array;
}

export interface RenderedImage {
  /** Of the picture at its full size, in pixels, upright. */
  width: number;
  height: number;
  /** Narrowest first; the last is the picture at its full size. */
  variants: ImageVariant[];
}

/**
 * A picture encoded anew in several widths, never wider than it is, without any of its metadata. The same bytes give the same
 * variants. Screenshots stay lossless where that is the smaller form.
 */
export async function renderImage(bytes: Uint8Array): Promise<RenderedImage | { problem: string }> {
  try {
    const upright = await sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
      .rotate()
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = upright.info;
    const wanted = [...widths.filter((one) => one < width), width];
    const variants: ImageVariant[] = [];
    for (const one of wanted) {
      const encoded = await smallest(upright.data, one);
      const name = `${createHash('sha256').update(encoded).digest('hex').slice(0, 16)}.webp`;
      variants.push({ name, width: one, format: 'webp', bytes: encoded });
    }
    return { width, height, variants };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return {
      problem: /pixel limit/i.test(message)
        ? 'it has more than 100 megapixels'
        : 'it is no picture that can be read',
    };
  }
}

async function smallest(upright: Buffer, width: number): Promise<Buffer> {
  const resized = () =>
    sharp(upright, { limitInputPixels: pixelLimit }).resize({ width, withoutEnlargement: true });
  const [lossless, lossy] = await Promise.all([
    resized().webp({ lossless: true, effort: 4 }).toBuffer(),
    resized().webp({ quality: 82, effort: 4 }).toBuffer(),
  ]);
  // A screenshot of text is often smaller without loss, and then better in both ways.
  return lossless.length <= lossy.length * 1.2 ? lossless : lossy;
}
