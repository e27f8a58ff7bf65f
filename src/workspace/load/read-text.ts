import type { Diagnostic } from '../../case/diagnostic.ts';
import { type SourceText, sourceText } from '../../case/source/source-text.ts';
import { readBytes } from './read-bytes.ts';

/** Largest text file that is read, in bytes. */
export const textLimit = 5 * 1024 * 1024;

/**
 * A text file as UTF-8 without its byte order mark, or what keeps it from being read. `within` is the absolute path of
 * the folder that it must really lie in, null for anywhere. Never throws.
 */
export function readText(absolute: string, file: string, within: string | null): SourceText | Diagnostic {
  const read = readBytes(absolute, { limit: textLimit, within });
  if ('bytes' in read) return decode(read.bytes, file);
  if (read.refused === 'outside') return outside(file);
  if (read.refused === 'too-large') return tooLarge(file, read.size, textLimit);
  return unreadable(file, read.refused === 'folder' ? 'EISDIR' : read.reason);
}

function outside(file: string): Diagnostic {
  return {
    rule: 'no-outside-file',
    severity: 'error',
    message: 'Unexpected link to a file outside the content folder, expected the file itself',
    why: 'What is outside the folder is not part of what was reviewed.',
    fix: 'Move the file into the content folder.',
    file,
    range: null,
  };
}

/** Says that a file is larger than is read; sizes in bytes. */
function tooLarge(file: string, bytes: number, limit: number): Diagnostic {
  return {
    rule: 'no-large-file',
    severity: 'error',
    message: `Unexpected size of ${megabytes(bytes)} MB, expected at most ${megabytes(limit)} MB`,
    why: 'A file of that size is a dump rather than something a reader would open.',
    fix: 'Keep only the rows or the part that the case uses.',
    file,
    range: null,
  };
}

function decode(bytes: Uint8Array, file: string): SourceText | Diagnostic {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return badEncoding(file, 'UTF-16', bytes, 0);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return sourceText(file, text);
    return badEncoding(file, 'a NUL character', bytes, bytes.indexOf(0));
  } catch {
    return badEncoding(file, 'bytes', bytes, firstBadByte(bytes));
  }
}

function badEncoding(file: string, found: string, bytes: Uint8Array, at: number): Diagnostic {
  const before = sourceText(file, `${new TextDecoder('utf-8').decode(bytes.subarray(0, at))} `);
  const start = before.text.length - 1;
  return {
    rule: 'no-invalid-encoding',
    severity: 'error',
    message: `Unexpected ${found}, expected text in UTF-8`,
    why: 'Read in another encoding, names, hashes and queries would silently change.',
    fix: 'Save the file as UTF-8.',
    file,
    range: before.range(start, start + 1),
  };
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // With `stream`, a character that is cut at the end is not a mistake yet.
    if (decodes(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low--;
  return low;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function unreadable(file: string, reason: string): Diagnostic {
  return {
    rule: 'no-missing-file',
    severity: 'error',
    message: `Unexpected failure to read the file (${reason}), expected a readable file`,
    why: 'What cannot be read is not checked, so nothing is published from it.',
    fix: 'Check that the file exists and that you may read it.',
    file,
    range: null,
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 });
}
