import type { Redactor } from './redactor.ts';

/**
 * An address of the prose, redacted. An anchor follows the id or heading it is made from, a path of the case the name
 * that its file gets; an address in which nothing is redacted stays as it is written.
 */
export function redactLink(url: string, redactor: Redactor, idOf: (id: string) => string): string {
  const shown = redactor.url(url);
  const [, address = '', anchor] = /^([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const renamed = anchor === undefined ? '' : `#${redactedAnchor(anchor, redactor, idOf)}`;
  if (address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(address)) {
    const path = filePath(address);
    const name = redactor.fileName(path);
    return (name === path ? redactor.url(address) : encodeURI(name)) + renamed;
  }
  return address === '' ? renamed : shown;
}

function redactedAnchor(anchor: string, redactor: Redactor, idOf: (id: string) => string): string {
  const id = idOf(anchor);
  if (id !== anchor) return id.toLowerCase();
  const shown = redactor.url(anchor);
  return shown === anchor ? anchor : shown.toLowerCase();
}

/** A relative address as the path of a file. */
function filePath(address: string): string {
  let path = address.replace(/\?.*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // Taken as it is written.
  }
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
