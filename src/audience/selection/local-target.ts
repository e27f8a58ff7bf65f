import { slugPattern } from '../../case/slug.ts';

/** Where an address written in the prose of a case leads. */
export type LocalTarget =
  | { kind: 'anchor'; slug: string; anchor: string }
  | { kind: 'case'; slug: string; anchor: string }
  | { kind: 'file'; slug: string; path: string }
  /** `casebook.yaml` or a file of `tables/`. */
  | { kind: 'settings' }
  | { kind: 'elsewhere' };

/**
 * Reads an address in the prose of the case `slug`: an anchor of the same page, another case (`../other/index.md`,
 * `../other.md`, `/cases/other/`, also after a host), a file in the folder of a case, or something else. Slugs, paths
 * and anchors come in lower case, since some file systems and readers do not tell the difference.
 */
export function localTarget(url: string, slug: string): LocalTarget {
  const hash = url.indexOf('#');
  const anchor = hash === -1 ? '' : decoded(url.slice(hash + 1)).toLowerCase();
  const address = (hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/s, '');
  if (address === '') return { kind: 'anchor', slug, anchor };
  const outside = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address);
  const segments = resolved(address, outside ? [] : ['cases', slug]);
  if (!outside && /^(?:casebook\.ya?ml|tables)$/.test(segments[0] ?? '')) return { kind: 'settings' };
  const at = outside || /^[\\/]/.test(address) ? segments.indexOf('cases') : 0;
  const name = segments[at + 1];
  if (at === -1 || segments[at] !== 'cases' || name === undefined) return { kind: 'elsewhere' };
  const rest = segments.slice(at + 2);
  const other = rest.length === 0 ? name.replace(/\.md$/, '') : name;
  if (!slugPattern.test(other)) return { kind: 'elsewhere' };
  if (rest.length === 0 || (rest.length === 1 && /^index\.(?:md|html)$/.test(rest[0] ?? ''))) {
    return { kind: other === slug && !outside ? 'anchor' : 'case', slug: other, anchor };
  }
  return { kind: 'file', slug: other, path: rest.join('/') };
}

/** A path of a case in the form that `localTarget` gives. */
export function comparablePath(path: string): string {
  return resolved(path, []).join('/');
}

function resolved(address: string, from: readonly string[]): string[] {
  const segments = /^[\\/]/.test(address) ? [] : [...from];
  for (const segment of decoded(address).normalize('NFC').toLowerCase().split(/[\\/]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
