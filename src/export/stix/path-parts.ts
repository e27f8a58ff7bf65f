/** A path of Windows or POSIX as folder and name. The root keeps its separator; a path that ends in one has no name. */
export function pathParts(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (at === -1)
    return /^[a-z]:$|^%[^%]+%$/i.test(path) ? { folder: path, name: '' } : { folder: '', name: path };
  const folder = path.slice(0, at);
  const isRoot = folder === '' || /^[a-z]:$/i.test(folder);
  return { folder: isRoot ? path.slice(0, at + 1) : folder, name: path.slice(at + 1) };
}
