import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Bytes of a file, or what keeps it from being read; `reason` is for a sentence, such as `it is a folder`. */
export type ReadBytes =
  | { bytes: Uint8Array }
  | { refused: 'outside' }
  | { refused: 'folder' }
  | { refused: 'too-large'; size: number }
  | { refused: 'unreadable'; reason: string };

export interface ReadLimits {
  /** Largest size, in bytes. */
  limit: number;
  /** Absolute path of the folder that the file must really lie in, symbolic links followed; null for anywhere. */
  within: string | null;
}

/**
 * Reads a file. Never throws, and never waits: pipes, sockets and devices are refused before they are opened, and what
 * takes the place of a file after it was looked at is opened without waiting and looked at again.
 */
export function readBytes(absolute: string, { limit, within }: ReadLimits): ReadBytes {
  let file: number | null = null;
  try {
    const real = realpathSync(absolute);
    if (within !== null && !real.startsWith(realpathSync(within) + sep)) return { refused: 'outside' };
    const kind = refusedKind(lstatSync(real));
    if (kind !== null) return kind;
    // The real path has no link at its end, so one that is there by now was put there meanwhile.
    file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(file);
    const other = refusedKind(stats);
    if (other !== null) return other;
    if (stats.size > limit) return { refused: 'too-large', size: stats.size };
    return bytesOf(file, stats.size, limit);
  } catch (error) {
    return {
      refused: 'unreadable',
      reason: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    };
  } finally {
    if (file !== null) closeSync(file);
  }
}

function refusedKind(stats: { isFile(): boolean; isDirectory(): boolean }): ReadBytes | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return { refused: 'folder' };
  return { refused: 'unreadable', reason: 'it is a pipe, a socket or a device' };
}

/** All bytes of an open file, which may grow or shrink while it is read. */
function bytesOf(file: number, size: number, limit: number): ReadBytes {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let room = size + 1; ; room = 65_536) {
    const part = Buffer.allocUnsafe(room);
    const read = readSync(file, part, 0, room, null);
    if (read === 0) return { bytes: new Uint8Array(Buffer.concat(parts, length)) };
    length += read;
    if (length > limit) return { refused: 'too-large', size: length };
    parts.push(part.subarray(0, read));
  }
}
