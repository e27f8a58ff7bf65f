import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';

/** A browser that can be started: its file, and what it needs in the environment. */
export interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium of `@sparticuz/chromium`, unpacked once, beside the package, so that no other version is mistaken for it;
 * null where the package, which a release does not bring along, is not installed.
 */
export async function packagedBrowser(): Promise<FoundBrowser | null> {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (manifest === undefined) return null;
  const packed = join(manifest, '../bin');
  const unpacked = join(manifest, '../unpacked');
  if (!existsSync(unpacked)) await unpack(packed, unpacked);
  const executablePath = join(unpacked, 'chromium');
  const env: Record<string, string> = {};
  if (!existsSync('/etc/fonts/fonts.conf')) Object.assign(env, { FONTCONFIG_PATH: join(unpacked, 'fonts') });
  // 127: a shared library is missing. Those of the system are better where there are any.
  if (spawnSync(executablePath, ['--version']).status === 127) {
    Object.assign(env, { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') });
  }
  return { executablePath, env };
}

async function unpack(packed: string, target: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const { TMPDIR } = process.env;
  const folder = mkdtempSync(`${target}-`);
  // The package unpacks to the folder for temporary files, and nowhere else.
  Object.assign(process.env, { TMPDIR: folder });
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(packed, name));
  } finally {
    if (TMPDIR === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else Object.assign(process.env, { TMPDIR });
  }
  try {
    renameSync(folder, target);
  } catch (error) {
    // Somebody else was faster.
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
