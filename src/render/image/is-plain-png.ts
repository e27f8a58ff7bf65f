import { inflateSync } from 'node:zlib';

/** What of a PNG says how pixels look, and nothing else. */
const chunks = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
  'bKGD',
  'IDAT',
  'IEND',
]);

/** Samples of a pixel by the colour type of the header. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a file is a PNG that holds its pixels and not a byte more: no metadata, nothing after the picture or packed with
 * it. Encoding such a file anew would take nothing away. Interlaced pictures are not looked into.
 */
export function isPlainPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let at = 8;
  for (let name = ''; name !== 'IEND'; ) {
    if (at + 12 > bytes.length) return false;
    const length = view.getUint32(at);
    name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!chunks.has(name)) return false;
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  if (at !== bytes.length) return false;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const line = 1 + Math.ceil((width * depth * (samples[colour] ?? 0)) / 8);
  return interlaced === 0 && width * height <= 100_000_000 && isWhole(Buffer.concat(data), line * height);
}

/** Whether `packed` unpacks to so many bytes and has none after them. */
function isWhole(packed: Buffer, size: number): boolean {
  try {
    const { buffer, engine } = inflateSync(packed, { info: true, maxOutputLength: size }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return buffer.length === size && engine.bytesWritten === packed.length;
  } catch {
    return false;
  }
}
