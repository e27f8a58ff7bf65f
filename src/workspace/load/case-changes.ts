import { lstat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FoundCase } from './find-cases.ts';
import type { LoadedCase } from './load-case.ts';

export interface CaseChanges {
  /** Whether a case is to be read again. */
  touches(one: FoundCase): boolean;
  /** Whether cases may have come, gone or moved, so that they must be searched for. */
  elsewhere: boolean;
}

/** What changes on disk (absolute paths) mean for the cases that are known. */
export async function caseChanges(
  changed: readonly string[],
  found: readonly FoundCase[],
  loaded: ReadonlyMap<string, LoadedCase>,
): Promise<CaseChanges> {
  const isOf = (one: FoundCase, path: string) => path === one.file || path.startsWith(one.folder + sep);
  const staysThere = async (path: string) => {
    const of = found.find((one) => isOf(one, path));
    if (of === undefined) return false;
    if (path === of.file) return (await lstat(path).catch(() => null))?.isFile() === true;
    return path !== join(of.folder, 'index.md');
  };
  return {
    touches: (one) =>
      changed.some((path) => isOf(one, path) || loaded.get(one.slug)?.files.lookedOutside(path) === true),
    elsewhere: !(await Promise.all(changed.map(staysThere))).every((stays) => stays),
  };
}
