import { isAbsolute, relative } from 'node:path';

/** An absolute path as a person in `cwd` would write it. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
