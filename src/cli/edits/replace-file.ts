import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file, in its folder, in one step, so that nobody reads half of it; one that was there keeps its mode. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.casebook-${process.pid}`);
  const old = await stat(path).catch(() => null);
  try {
    await writeFile(beside, content);
    if (old !== null) await chmod(beside, old.mode);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
