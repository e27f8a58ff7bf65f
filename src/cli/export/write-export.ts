import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile } from '../../export/export-format.ts';
import { counted } from '../../report/counted.ts';
import { UsageError } from '../call/usage-error.ts';
import { replaceFile } from '../edits/replace-file.ts';
import { shownPath } from '../terminal/shown-path.ts';

const listedFiles = 12;

/**
 * Writes files below `out` and says which, in lines. A file that is there and differs is replaced only with `force`;
 * without it nothing at all is written.
 */
export async function writeExport(
  files: readonly ExportFile[],
  { out, force, cwd }: { out: string; force: boolean; cwd: string },
): Promise<string[]> {
  const states = await Promise.all(
    files.map(({ path, content }) => stateOf(join(out, path), bytesOf(content))),
  );
  const inTheWay = files.filter((_, at) => states[at] === 'other');
  if (inTheWay.length > 0 && !force) {
    const [first] = inTheWay;
    const others = inTheWay.length === 1 ? '' : ` and ${counted(inTheWay.length - 1, 'other')}`;
    throw new UsageError(
      `Unexpected \`${shownPath(join(out, first?.path ?? ''), cwd)}\`${others} in the folder, expected no other file of that name`,
      'Nothing was written. Name another folder, or replace what is there with `--force`.',
    );
  }
  const changed = files.filter((_, at) => states[at] !== 'same');
  for (const { path, content } of changed) await replaceFile(join(out, path), content);
  const bytes = files.reduce((sum, { content }) => sum + bytesOf(content).length, 0);
  const same = files.length - changed.length;
  const unchanged = same === 0 ? '' : `, ${same} of them unchanged`;
  return [
    ...files.slice(0, listedFiles).map(({ path }) => shownPath(join(out, path), cwd)),
    ...(files.length > listedFiles ? [`and ${files.length - listedFiles} more`] : []),
    `Exported ${counted(files.length, 'file')} (${(bytes / 1000).toFixed(1)} KB) to ${shownPath(out, cwd)}${unchanged}`,
  ];
}

function bytesOf(content: string | Uint8Array): Buffer {
  return Buffer.from(content as string);
}

async function stateOf(path: string, bytes: Buffer): Promise<'none' | 'same' | 'other'> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return 'none';
  if (found.isDirectory()) throw new UsageError(`Unexpected folder \`${path}\`, expected a file or nothing`);
  return found.isFile() && bytes.equals(await readFile(path)) ? 'same' : 'other';
}
