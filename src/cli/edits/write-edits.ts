import { readFile, realpath } from 'node:fs/promises';
import type { Edit } from '../../case/diagnostic.ts';
import { editedText } from './edited-text.ts';
import { holds } from './real-path.ts';
import { replaceFile } from './replace-file.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Applies edits to a file on disk and says whether it did: not when the file is no longer `text`, which the places
 * of the edits are from, or does not lie in `folder`. All other bytes stay; the file is replaced in one step.
 */
export async function writeEdits(
  path: string,
  { folder, text, edits }: { folder: string; text: string; edits: readonly Edit[] },
): Promise<boolean> {
  const real = await realpath(path);
  if (!holds(await realpath(folder), real)) return false;
  const bytes = await readFile(real);
  const mark = byteOrderMark.every((byte, at) => bytes[at] === byte)
    ? bytes.subarray(0, 3)
    : new Uint8Array();
  if (!bytes.subarray(mark.length).equals(Buffer.from(text))) return false;
  await replaceFile(real, Buffer.concat([mark, Buffer.from(editedText(text, edits))]));
  return true;
}
