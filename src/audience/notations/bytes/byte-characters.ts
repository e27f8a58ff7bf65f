import type { Piece } from '../notation.ts';

/** A byte, and the stretch of a text that is written for it. */
export interface WrittenByte {
  start: number;
  end: number;
  byte: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin = new TextDecoder('windows-1252');

/** Bytes that follow each other as the characters that they are in UTF-8; those that are none in Windows-1252. */
export function byteCharacters(bytes: readonly WrittenByte[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at];
    if (first === undefined) break;
    const lead = first.byte;
    const most = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const run = bytes.slice(at, at + most);
    let shown = latin.decode(Uint8Array.of(lead));
    let length = 1;
    try {
      shown = utf8.decode(Uint8Array.from(run, ({ byte }) => byte));
      length = run.length;
    } catch {
      // One byte by itself.
    }
    pieces.push({ start: first.start, end: run[length - 1]?.end ?? first.end, shown });
    at += length;
  }
  return pieces;
}
