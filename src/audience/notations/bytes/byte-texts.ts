import { isUtf8 } from 'node:buffer';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { readableRuns } from '../../redaction/readable-runs.ts';

/** What bytes stand for: texts, or a kind of file in which nobody can look for texts. */
export interface ByteTexts {
  texts: string[];
  /** Whether the texts are but what can be read between other bytes. */
  isLoose: boolean;
  isPacked: boolean;
  isUnpacked: boolean;
}

const longestUnpacked = 1_000_000;
const shortestPacked = 24;

/**
 * The bytes as texts: UTF-8, UTF-16 and UTF-32 in both byte orders, each to the last byte or not at all; else Windows-1252 where
 * nearly all is ASCII, else what can be read between other bytes. Packed bytes are unpacked first.
 */
export function byteTexts(bytes: Buffer): ByteTexts {
  const texts = strictTexts(bytes);
  // Packed bytes may be text in UTF-16 by chance, in UTF-8 they are not.
  const unpacked = isUtf8(bytes) || bytes.length < shortestPacked ? null : unpack(bytes);
  if (unpacked === null) return { ...textsOf(bytes, texts), isUnpacked: false };
  const inside = textsOf(unpacked, strictTexts(unpacked));
  return { ...inside, texts: [...inside.texts, ...texts], isUnpacked: true };
}

function textsOf(bytes: Buffer, strict: string[]): Omit<ByteTexts, 'isUnpacked'> {
  if (strict.length > 0) return { texts: strict, isLoose: false, isPacked: isPacked(bytes) };
  const latin = latinText(bytes);
  if (latin !== null) return { texts: [latin], isLoose: false, isPacked: isPacked(bytes) };
  const runs = readableRuns(bytes, 8).filter((run) => run !== '');
  return { texts: runs, isLoose: true, isPacked: isPacked(bytes) };
}

function strictTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  const plain = isUtf8(bytes) ? bytes.toString('utf8') : null;
  // A few bytes are text by chance, but hardly with nothing but letters.
  if (
    plain !== null &&
    (bytes.length >= 9 || /^[\t\n\r\x20-\x7e\x80-\xff\p{L}\p{M}\p{N}\p{P}]+$/u.test(plain))
  ) {
    texts.push(plain);
  }
  const wide = wideTexts(bytes);
  texts.push(...wide);
  // A number before it or after it may be read as a byte of it.
  if (wide.length === 0 && bytes.length >= 13 && bytes.includes(0)) {
    for (const part of [bytes.subarray(1), bytes.subarray(0, -1), bytes.subarray(1, -1)])
      texts.push(...wideTexts(part));
  }
  if (bytes.length >= 8 && bytes.length % 4 === 0 && (bytes[0] === 0 || bytes[3] === 0)) {
    for (const isLittle of [true, false]) {
      const widest = utf32(bytes, isLittle);
      if (widest !== null) texts.push(widest);
    }
  }
  return texts;
}

function wideTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  if (bytes.length < 4 || bytes.length % 2 !== 0) return texts;
  if (isWideText(bytes, true)) texts.push(bytes.toString('utf16le').toWellFormed());
  if (isWideText(bytes, false)) texts.push(Buffer.from(bytes).swap16().toString('utf16le').toWellFormed());
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
  const found = /[\p{Cn}\p{Co}]/u.test(sign)
    ? never
    : !/\p{L}/u.test(sign)
      ? noLetter
      : at === -1
        ? never
        : at + 1;
  scriptOf[unit] = found;
  return found;
}

/** Whether all letters are of two scripts, or many are ASCII: any bytes are UTF-16 of something, but of letters from everywhere. */
function isWideText(bytes: Buffer, isLittle: boolean): boolean {
  let [first, second, plain, isMixed] = [unknown, unknown, 0, false];
  for (let at = 0; at < bytes.length; at += 2) {
    const [low = 0, high = 0] = isLittle ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    const one = script(high * 256 + low);
    if (one === never) return false;
    if (high === 0 && low > 0x1f && low < 0x7f) plain++;
    if (one === noLetter || one === first || one === second) continue;
    if (first === unknown) first = one;
    else if (second === unknown) second = one;
    else isMixed = true;
  }
  return !isMixed || plain * 16 >= bytes.length;
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
  if (way === inflateRawSync && bytes.length < 8192 && ![3, 5].includes(first & 7) && !isStored(bytes))
    return null;
  try {
    return way(bytes, { maxOutputLength: longestUnpacked });
  } catch {
    return null;
  }
}

/** Whether bytes begin as those that were not worth being deflated. */
function isStored([first = 0, a = 0, b = 0, c = 0, d = 0]: Buffer): boolean {
  return (first & 7) === 1 && (a ^ c) === 0xff && (b ^ d) === 0xff;
}

// Zip and what is made of it, 7z, RAR, cabinet, OLE, PDF, gzip, PNG, JPEG, bzip2, xz, zstd.
const packed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that are not text are looked for
  /^(?:PK\x03\x04|7z\xbc\xaf|Rar!|MSCF|\xd0\xcf\x11\xe0|%PDF-|\x1f\x8b\x08|\x89PNG|\xff\xd8\xff|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd)/;

function isPacked(bytes: Buffer): boolean {
  return packed.test(bytes.toString('latin1', 0, 8));
}

function latinText(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  const foreign = text.match(/[^\t\n\r\x20-\x7e]/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that are not text are looked for
  return foreign * 4 <= text.length && !/[\0-\x08\x0e-\x1f]/.test(text) ? text : null;
}
