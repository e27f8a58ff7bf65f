import { inflateSync } from 'node:zlib';

/** The OpenType font in a WOFF 1.0 file. The files come with packages, so damage in one is a fault, not an input. */
export function woffToSfnt(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('no WOFF file');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + 20 * at;
    const [tag, from, packed, size, checksum] = [0, 4, 8, 12, 16].map((byte) => view.getUint32(entry + byte));
    const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0));
    return { tag: tag ?? 0, checksum: checksum ?? 0, bytes: packed === size ? bytes : inflateSync(bytes) };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + 16 * count;
  const font = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const out = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 * 2 ** power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (count - 2 ** power));
  let at = start;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const record = 12 + 16 * index;
    out.setUint32(record, tag);
    out.setUint32(record + 4, checksum);
    out.setUint32(record + 8, at);
    out.setUint32(record + 12, bytes.length);
    font.set(bytes, at);
    at += padded(bytes.length);
  }
  return font;
}
