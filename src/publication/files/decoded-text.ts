/**
 * The text of a file: UTF-8, UTF-16 and UTF-32, or else Windows-1252 when nothing in it speaks against it; null for what is
 * no text. Unlike `CaseFiles.text` it takes a text of any length and code: what it does not recognise is not redacted. With
 * `certainOnly` also null for what may be in another code of one or two bytes a character, in which its words would be others.
 */
export function decodedText(bytes: Uint8Array, certainOnly = false): string | null {
  const marked = utf32(bytes);
  if (marked !== null) return marked;
  const code = utf16(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(code, { fatal: true }).decode(bytes);
    return code === 'utf-8' && text.includes('\0') ? null : text;
  } catch {
    if (bytes.some((byte) => byte < 0x20 && !whiteSpace.has(byte))) return null;
    return certainOnly && !isLatin(bytes) ? null : new TextDecoder('windows-1252').decode(bytes);
  }
}

const whiteSpace = new Set([...'\t\n\f\r\x1b'].map((sign) => sign.charCodeAt(0)));

/** UTF-16 by its mark, or by the zeros beside the first letters. */
function utf16([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return null;
}

/** UTF-32 in either byte order, with its mark or without; null when it is none. */
function utf32(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 4 !== 0) return null;
  const isBig = bytes[0] === 0 && bytes[1] === 0;
  if (!isBig && (bytes[2] !== 0 || bytes[3] !== 0)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, !isBig);
    if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    parts.push(String.fromCodePoint(point));
  }
  return parts.join('').replace(/^\ufeff/, '');
}

/**
 * Whether letters beyond ASCII are as rare as in a Latin alphabet, where few stand beside each other: code pages of Western
 * consoles are told apart by the letters alone, and each is looked at; words of other alphabets are rows of such bytes.
 */
function isLatin(bytes: Uint8Array): boolean {
  let foreign = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    foreign++;
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x80 && !pairs.has(byte * 256 + next)) return false;
    if (next >= 0x80 && (bytes[at + 2] ?? 0) >= 0x80) return false;
  }
  return foreign * 4 <= bytes.length;
}

// In Windows-1252 and code page 850: `öß`, `äß`, `üß`, `éé`, and quotes beside letters.
const pairs = new Set([
  0xf6df, 0xe4df, 0xfcdf, 0x94e1, 0x84e1, 0x81e1, 0xe9e9, 0x8282, 0xabe9, 0xe9bb, 0xabc9, 0xa0bb, 0xaba0,
]);
