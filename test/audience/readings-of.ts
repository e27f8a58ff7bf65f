import { gunzipSync } from 'node:zlib';

/**
 * All that can be read in a file, in lower case: its bytes, what is packed in it, percent codes and character codes, and
 * what stands in it as base64, packed or not, in UTF-8 and UTF-16.
 */
export function readingsOf(bytes: Buffer): string {
  const unpacked = gunzip(bytes);
  const direct = [bytes, ...(unpacked === null ? [] : [unpacked])].flatMap(asTexts);
  const decoded = direct.map(withoutCodes);
  const base64 = [...direct, ...decoded].flatMap((text) =>
    (text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []).flatMap((run) => {
      const raw = Buffer.from(run, 'base64');
      const packed = gunzip(raw);
      return [raw, ...(packed === null ? [] : [packed])].flatMap(asTexts);
    }),
  );
  return [...direct, ...decoded, ...base64].join('\n').toLowerCase();
}

function asTexts(bytes: Buffer): string[] {
  // The decoder and not `toString`, which writes beyond its memory at an odd offset (Node 24.21).
  const wide = new TextDecoder('utf-16le');
  return [bytes.toString('utf8'), wide.decode(bytes), wide.decode(bytes.subarray(1))];
}

function withoutCodes(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function gunzip(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
