import type { RedactedAnchors } from './redacted-anchors.ts';
import type { Redactor } from './redactor.ts';

/**
 * An address of the prose, redacted. An anchor follows the id or heading it is made from (`anchors`), a path of the case
 * the name that its file gets; an address in which nothing is redacted stays as it is written.
 */
export function redactLink(url: string, redactor: Redactor, anchors: RedactedAnchors): string {
  const [, address = '', anchor] = /^([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const renamed = anchor === undefined ? '' : `#${anchors(anchor) ?? redactor.url(anchor)}`;
  if (address === '') return renamed;
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(address)) return redactor.url(address) + renamed;
  const path = filePath(address);
  const name = redactor.fileName(path);
  return (name === path ? redactor.url(address) : encodeURI(name)) + renamed;
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
