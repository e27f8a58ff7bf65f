/**
 * The text of a file: UTF-8, UTF-16 as PowerShell writes it, or else a one-byte code when nothing in it speaks against
 * it; null for what is no text. Unlike `CaseFiles.text` it takes a text of any length and code: what it does not
 * recognise is not redacted.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const code = utf16(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(code, { fatal: true }).decode(bytes);
    return code === 'utf-8' && text.includes('\0') ? null : text;
  } catch {
    return bytes.some((byte) => byte < 0x20 && !whiteSpace.has(byte))
      ? null
      : new TextDecoder('windows-1252').decode(bytes);
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
