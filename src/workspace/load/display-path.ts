import { isAbsolute, relative, sep } from 'node:path';

/** How diagnostics name a file: POSIX, relative to `cwd` when inside it, else absolute. */
export function displayPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  const inside = path !== '' && !path.startsWith('..') && !isAbsolute(path);
  return (inside ? path : absolute).split(sep).join('/');
}
