import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Results of work, kept from one run to the next by a key that holds all that they depend on. Any may be lost at any time. */
export interface KeptFiles {
  read(key: string): Promise<Uint8Array | null>;
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

/** Bytes of a SHA-256, which stand before what is kept. */
const checksumBytes = 32;

/** Keeps files in a folder, each by its key and the ending of its name; a file that is broken counts as lost. */
export function keptFiles(folder: string, ending: string): KeptFiles {
  const path = (key: string) => join(folder, `${sha256(key).toString('hex')}.${ending}`);
  return {
    async read(key) {
      const kept = await readFile(path(key)).catch(() => null);
      if (kept === null) return null;
      const bytes = kept.subarray(checksumBytes);
      return sha256(bytes).equals(kept.subarray(0, checksumBytes)) ? new Uint8Array(bytes) : null;
    },
    async keep(key, bytes) {
      const unfinished = `${path(key)}.${randomUUID()}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        // Written beside and renamed, so that another process never reads half a file.
        await writeFile(unfinished, Buffer.concat([sha256(bytes), bytes]));
        await rename(unfinished, path(key));
      } catch {
        // A cache that cannot be written makes the next build slower, not wrong.
        await rm(unfinished, { force: true }).catch(() => {});
      }
    },
  };
}

function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
