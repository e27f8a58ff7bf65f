import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { imageFormat } from './image-format.ts';
import { isPlainPng } from './is-plain-png.ts';

/** A picture to publish: nothing of the original but its pixels, upright, in sRGB. */
export interface RenderedImage {
  /** In pixels, of the largest variant. */
  width: number;
  height: number;
  /** From narrow to wide; the last one is the full size. */
  variants: ImageVariant[];
}

export interface ImageVariant {
  width: number;
  height: number;
  format: 'webp' | 'png';
  bytes: Uint8Array;
  /** File name by the hash of `bytes`, such as `3f2a9c0d1e4b5a67.webp`. */
  name: string;
}

/** Bytes of an image file that may be published. */
const largestImage = 50 * 1024 * 1024;
/** Width times height of one. */
const mostPixels = 100_000_000;

const widths = [480, 960, 1440];
// WebP has no picture with a longer side.
const longestWebp = 16_383;

/**
 * A PNG, JPEG, WebP, GIF (its first frame) or AVIF image, encoded anew without metadata and never enlarged; the same
 * bytes give the same variants. For anything else a sentence that says why not.
 */
export async function renderImage(bytes: Uint8Array): Promise<RenderedImage | { problem: string }> {
  if (bytes.length > largestImage) {
    return {
      problem: `Unexpected image of ${megabytes(bytes.length)} MB, expected at most ${megabytes(largestImage)} MB`,
    };
  }
  const format = imageFormat(bytes);
  if (format === null) return { problem: 'Unexpected kind of image, expected PNG, JPEG, WebP, GIF or AVIF' };
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (width * height > mostPixels) {
      return { problem: `Unexpected image of ${width} × ${height} pixels, expected at most 100 megapixels` };
    }
    const variants: ImageVariant[] = [];
    for (const wanted of [...widths.filter((one) => one < width), width]) {
      variants.push(await variant(bytes, wanted, format !== 'jpeg', Math.max(width, height)));
    }
    return { width, height, variants };
  } catch {
    return { problem: `Unexpected damage in the image, expected a complete ${format.toUpperCase()} file` };
  }
}

/**
 * An image in its own format and size with nothing of the original but its pixels; to the byte the same where that has nothing
 * else. Otherwise a sentence that says why not.
 */
export async function pixelsOf(bytes: Uint8Array): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const format = imageFormat(bytes);
  if (format === null) return { problem: 'Unexpected kind of image, expected PNG, JPEG, WebP, GIF or AVIF' };
  if (format === 'png' && isPlainPng(bytes)) return { bytes };
  try {
    const pixels = open(bytes).autoOrient().toColourspace('srgb');
    return { bytes: new Uint8Array(await pixels.toFormat(format, { quality: 90 }).toBuffer()) };
  } catch {
    return { problem: `Unexpected damage in the image, expected a complete ${format.toUpperCase()} file` };
  }
}

async function variant(
  bytes: Uint8Array,
  width: number,
  tryLossless: boolean,
  longest: number,
): Promise<ImageVariant> {
  const pixels = open(bytes).autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  if (longest > longestWebp && width > 1440)
    return finished(await pixels.png().toBuffer({ resolveWithObject: true }), 'png');
  const lossy = await encoded(pixels.clone().webp({ quality: 85, smartSubsample: true }));
  if (!tryLossless) return finished(lossy, 'webp');
  // Text on a plain ground, which most screenshots are, is often smaller when nothing is lost.
  const lossless = await encoded(pixels.clone().webp({ lossless: true }));
  return finished(lossless.data.length <= lossy.data.length ? lossless : lossy, 'webp');
}

type Encoded = Awaited<ReturnType<typeof encoded>>;

function encoded(image: Sharp) {
  return image.toBuffer({ resolveWithObject: true });
}

function finished({ data, info }: Encoded, format: 'webp' | 'png'): ImageVariant {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return {
    width: info.width,
    height: info.height,
    format,
    bytes: new Uint8Array(data),
    name: `${hash}.${format}`,
  };
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
}

function megabytes(count: number): string {
  return (Math.round(count / 104_857.6) / 10).toString();
}
