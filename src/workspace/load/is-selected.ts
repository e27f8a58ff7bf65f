import { sep } from 'node:path';
import type { LoadedCase } from './load-case.ts';

/** Whether a case is among absolute paths of case files, their folders or folders above; all are when no path is given. */
export function isSelected(one: LoadedCase, paths: readonly string[] | undefined): boolean {
  if (paths === undefined) return true;
  return paths.some(
    (path) =>
      path === one.file ||
      path === one.folder ||
      one.file.startsWith(path + sep) ||
      path.startsWith(one.folder + sep),
  );
}
