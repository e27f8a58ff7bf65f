import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../call/usage-error.ts';
import { holds, realPath } from '../edits/real-path.ts';

/** Absolute, real path of the folder that exports are written into; it need not exist. */
export async function exportFolder(
  written: string,
  { cwd, content }: { cwd: string; content: string },
): Promise<string> {
  const out = await realPath(resolve(cwd, written));
  const found = await stat(out).catch(() => null);
  if (found !== null && !found.isDirectory())
    throw new UsageError(`Unexpected \`--out ${written}\`: it is not a folder`);
  if (holds(await realPath(content), out))
    throw new UsageError(
      `Unexpected \`--out ${written}\`: it lies in the content folder`,
      'Name another folder.',
    );
  return out;
}
