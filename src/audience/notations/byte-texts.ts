import { isUtf8 } from 'node:buffer';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { readableRuns } from '../readable-runs.ts';

/** What bytes stand for: texts, or a kind of file in which nobody can look for texts. */
export interface ByteTexts {
  texts: string[];
  /** Whether they are texts to the last byte. */
  isWhole: boolean;
  isPacked: boolean;
}

const longestUnpacked = 1_000_000;
const shortestPacked = 24;

/**
 * The bytes as texts: UTF-8, UTF-16 and UTF-32 in both byte orders, each to the last byte or not at all; else Windows-1252 where
 * nearly all is ASCII, else what can be read between other bytes. Packed bytes are unpacked first.
 */
export function byteTexts(bytes: Buffer): ByteTexts {
  const texts = strictTexts(bytes);
  if (texts.length > 0) return { texts, isWhole: true, isPacked: false };
  const unpacked = bytes.length < shortestPacked ? null : unpack(bytes);
  if (unpacked === null) return { texts: loose(bytes), isWhole: false, isPacked: isPacked(bytes) };
  const inside = strictTexts(unpacked);
  const isWhole = inside.length > 0;
  return { texts: isWhole ? inside : loose(unpacked), isWhole, isPacked: isPacked(unpacked) };
}

function strictTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  const plain = isUtf8(bytes) ? bytes.toString('utf8') : null;
  // A few bytes are text by chance, but hardly with nothing but letters.
  if (plain !== null && (bytes.length >= 9 || /^[\t\n\r\x20-\x7e\p{L}\p{M}\p{N}\p{P}]+$/u.test(plain))) {
    texts.push(plain);
  }
  if (bytes.length >= 4 && bytes.length % 2 === 0) {
    if (isWideText(bytes, true)) texts.push(bytes.toString('utf16le').toWellFormed());
    if (isWideText(bytes, false)) texts.push(Buffer.from(bytes).swap16().toString('utf16le').toWellFormed());
  }
  if (bytes.length >= 8 && bytes.length % 4 === 0 && (bytes[0] === 0 || bytes[3] === 0)) {
    for (const isLittle of [true, false]) {
      const widest = utf32(bytes, isLittle);
      if (widest !== null) texts.push(widest);
    }
  }
  return texts;
}

const scripts = [
  /\p{Script=Latin}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
];
const [unknown, noLetter, never] = [0, 100, 200];
const scriptOf = new Uint8Array(0x10000);

/** Which script a UTF-16 unit is a letter of; `never` for what stands in hardly any text. */
function script(unit: number): number {
  const known = scriptOf[unit] ?? unknown;
  if (known !== unknown) return known;
  const sign = String.fromCharCode(unit);
  const at = scripts.findIndex((one) => one.test(sign));
  const found = /[\p{Cn}\p{Co}]/u.test(sign) ? never : !/\p{L}/u.test(sign) ? noLetter : at === -1 ? never : at + 1;
  scriptOf[unit] = found;
  return found;
}

/** Whether all letters are of two scripts: any bytes are UTF-16 of something, but of letters from everywhere. */
function isWideText(bytes: Buffer, isLittle: boolean): boolean {
  let [first, second] = [unknown, unknown];
  for (let at = 0; at < bytes.length; at += 2) {
    const [low = 0, high = 0] = isLittle ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    const one = script(high * 256 + low);
    if (one === never) return false;
    if (one === noLetter || one === first || one === second) continue;
    if (first === unknown) first = one;
    else if (second === unknown) second = one;
    else return false;
  }
  return true;
}

function utf32(bytes: Buffer, isLittle: boolean): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('').replace(/^\ufeff/, '');
}

function unpack(bytes: Buffer): Buffer | null {
  const [first = 0, second] = bytes;
  const way = first === 0x1f && second === 0x8b ? gunzipSync : first === 0x78 ? inflateSync : inflateRawSync;
  // A short deflated text is one block, the last one.
  if (way === inflateRawSync && bytes.length < 8192 && (first & 7) !== 3 && (first & 7) !== 5) return null;
  try {
    return way(bytes, { maxOutputLength: longestUnpacked });
  } catch {
    return null;
  }
}

// Zip and what is made of it, 7z, RAR, cabinet, OLE, PDF, gzip, PNG, JPEG, bzip2, xz, zstd.
const packed =
  /^(?:PK\x03\x04|7z\xbc\xaf|Rar!|MSCF|\xd0\xcf\x11\xe0|%PDF-|\x1f\x8b\x08|\x89PNG|\xff\xd8\xff|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd)/;

function isPacked(bytes: Buffer): boolean {
  return packed.test(bytes.toString('latin1', 0, 8));
}

function loose(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const foreign = text.match(/[^\t\n\r\x20-\x7e]/g)?.length ?? 0;
  if (foreign * 4 <= text.length && !/[\0-\x08\x0e-\x1f]/.test(text)) return [text];
  return readableRuns(bytes, 8).filter((run) => run !== '');
}
