/** The last part of a POSIX path: search finds a file by it, also where the page shows a picture under another name. */
export function fileName(path: string | undefined): string | undefined {
  return path?.split('/').at(-1);
}
