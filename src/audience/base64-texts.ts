import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A stretch of a text that is base64, and what it stands for. */
export interface EncodedText {
  start: number;
  end: number;
  text: string;
}

const shortest = 12;
const shortestCompressed = 32;
const longestUnpacked = 1_000_000;

/** Texts that stand in `text` as base64, plain or URL-safe, UTF-8 or UTF-16, compressed or not, as deep links and PowerShell have them. */
export function base64Texts(text: string): EncodedText[] {
  const found: EncodedText[] = [];
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)) {
    // A slash is a digit of base64 and a separator of paths: try the whole and the pieces.
    const pieces = [...run.matchAll(/[^/]+/g)].filter(([piece]) => piece.length >= shortest && piece !== run);
    for (const { 0: piece, index: at } of [{ 0: run, index: 0 }, ...pieces]) {
      if (!/[A-Z]/.test(piece)) continue;
      for (const decoded of decode(piece)) {
        found.push({ start: index + at, end: index + at + piece.length, text: decoded });
      }
    }
  }
  return found;
}

function decode(run: string): string[] {
  const bytes = Buffer.from(run, 'base64');
  const plain = readings(bytes);
  if (plain.length > 0 || run.length < shortestCompressed) return plain;
  const unpacked = unpack(bytes);
  return unpacked === null ? [] : readings(unpacked);
}

function unpack(bytes: Buffer): Buffer | null {
  const way =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync : bytes[0] === 0x78 ? inflateSync : inflateRawSync;
  try {
    return way(bytes, { maxOutputLength: longestUnpacked });
  } catch {
    return null;
  }
}

/** The bytes as text, where they look like one: a hash or a path read as base64 is noise in which patterns match by chance. */
function readings(bytes: Buffer): string[] {
  return [bytes.toString('utf8'), bytes.toString('utf16le')].filter((text) =>
    /^[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u203a]{3,}$/u.test(text),
  );
}
