import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardEncoder, cardImage } from '../../render/card/card-image.ts';
import { type SocialCard, socialCard } from '../../render/card/social-card.ts';

/** Bytes of a SHA-256, which stand before the picture in the cache. */
const checksumBytes = 32;

/** Draws cards as PNG. In the folder `cache` they are kept by what is drawn; any file of it may be missing or broken. */
export function cardDrawer(cache: string | null): (card: SocialCard) => Promise<Uint8Array> {
  return async (card) => {
    const svg = socialCard(card);
    if (cache === null) return cardImage(svg);
    const path = join(cache, `${sha256(cardEncoder, svg).toString('hex')}.card`);
    const known = await readCard(path);
    if (known !== null) return known;
    const png = await cardImage(svg);
    await keepCard(cache, path, png);
    return png;
  };
}

async function readCard(path: string): Promise<Uint8Array | null> {
  const kept = await readFile(path).catch(() => null);
  if (kept === null) return null;
  const png = kept.subarray(checksumBytes);
  return sha256(png).equals(kept.subarray(0, checksumBytes)) ? new Uint8Array(png) : null;
}

async function keepCard(folder: string, path: string, png: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    // Written beside and renamed, so that another process never reads half a file.
    await writeFile(unfinished, Buffer.concat([sha256(png), png]));
    await rename(unfinished, path);
  } catch {
    // A cache that cannot be written makes the next build slower, not wrong.
    await rm(unfinished, { force: true }).catch(() => {});
  }
}

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
