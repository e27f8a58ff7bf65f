import { createHash } from 'node:crypto';
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { closestName } from '../../case/closest.ts';
import type { FileFacts } from '../../rules/engine/context.ts';
import { readBytes } from './read-bytes.ts';
import { textLimit } from './read-text.ts';

/** Largest file that is hashed and published, in bytes. */
const fileLimit = 50 * 1024 * 1024;

/** Files as cases name them: POSIX paths relative to the folder of a case, that may not leave the content folder. */
export interface CaseFiles {
  facts(path: string): FileFacts;
  /** Decoded text; null when the file is not there, too large or not UTF-8. */
  text(path: string): string | null;
  /** Bytes of a file; null when `facts` says it is none. */
  bytes(path: string): Uint8Array | null;
  /** Whether an answer depends on what is at an absolute path outside the folder of the case. */
  lookedOutside(absolute: string): boolean;
}

/** The files of the case in `folder` (absolute), within `content` (absolute). Answers are kept until a new one is made. */
export function caseFiles(content: string, folder: string): CaseFiles {
  const known = new Map<string, FileFacts>();
  const listings = new Map<string, string[]>();
  const outside = new Set<string>();
  // Where a name was not found, any new name may be what was meant.
  const lacking = new Set<string>();
  const entries = (path: string): string[] => {
    let found = listings.get(path);
    if (found === undefined) {
      found = safely(() => readdirSync(path)) ?? [];
      listings.set(path, found);
    }
    return found;
  };

  const realContent = () => safely(() => realpathSync(content)) ?? content;

  const look = (path: string): FileFacts => {
    if (isAbsolute(path) || /^[A-Za-z]:|^[A-Za-z]+:\/\/|^\\/.test(path)) return { state: 'outside' };
    const absolute = normalize(join(folder, path));
    if (!within(content, absolute)) return { state: 'outside' };
    if (!within(folder, absolute)) outside.add(absolute);
    // Segment by segment, so that a name in another case is missing on every file system, not only on some.
    let at = content;
    for (const segment of absolute
      .slice(content.length + 1)
      .split(sep)
      .filter((one) => one !== '')) {
      // A folder outside is not even listed: what is near a name would tell of its files.
      if (at !== content && !within(realContent(), safely(() => realpathSync(at)) ?? at))
        return { state: 'outside' };
      const names = entries(at);
      if (!names.includes(segment)) {
        lacking.add(at);
        return { state: 'missing', near: near(segment, names, path) };
      }
      at = join(at, segment);
    }
    const read = readBytes(absolute, { limit: fileLimit, within: content });
    if ('bytes' in read) {
      const { bytes } = read;
      return { state: 'file', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    switch (read.refused) {
      case 'outside':
      case 'folder':
        return { state: read.refused };
      case 'too-large':
        return { state: 'too-large', bytes: read.size, limit: fileLimit };
      case 'unreadable':
        if (read.reason === 'ENOENT') return { state: 'missing', near: null };
        return {
          state: 'unreadable',
          reason: /^[A-Z]+$/.test(read.reason) ? 'it may not be read' : read.reason,
        };
    }
  };

  const files: CaseFiles = {
    facts: (path) => {
      let found = known.get(path);
      if (found === undefined) {
        found = look(path);
        known.set(path, found);
      }
      return found;
    },
    bytes: (path) => {
      if (files.facts(path).state !== 'file') return null;
      const read = readBytes(join(folder, path), { limit: fileLimit, within: content });
      return 'bytes' in read ? read.bytes : null;
    },
    lookedOutside: (absolute) =>
      lacking.has(dirname(absolute)) ||
      [...outside].some((path) => path === absolute || within(absolute, path)),
    text: (path) => {
      const bytes = files.bytes(path);
      if (bytes === null || bytes.length > textLimit) return null;
      return safely(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    },
  };
  return files;
}

function near(segment: string, names: readonly string[], path: string): string | null {
  const name = closestName(
    segment,
    names.filter((one) => !one.startsWith('.')),
  );
  return name === null ? null : path.replace(segment, () => name);
}

function within(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
