import { isWebUrl } from '../records/fields.ts';
import { slugPattern } from '../slug.ts';

/** Where an address in prose leads. Anchors are in lower case without `#`. */
export type LinkTarget =
  | { kind: 'anchor'; anchor: string }
  | { kind: 'case'; slug: string; anchor: string | null }
  | { kind: 'external'; url: string }
  | { kind: 'file'; path: string }
  /** Anything that is never followed: `mailto:`, `javascript:`, an address without a scheme. */
  | { kind: 'other' };

/** Reads an address as Markdown has it; a path is relative to the folder of the case. */
export function linkTarget(url: string): LinkTarget {
  if (isWebUrl(url)) return { kind: 'external', url };
  const [path, fragment] = split(url);
  const anchor = fragment === null || fragment === '' ? null : fragment.toLowerCase();
  if (path === '' || path === 'index.md' || path === './index.md') {
    return anchor === null ? { kind: 'other' } : { kind: 'anchor', anchor };
  }
  const slug = /^\.\.\/([^/]+?)(?:\/|\/index\.md|\.md)?$/.exec(path)?.[1];
  if (slug !== undefined && slugPattern.test(slug)) return { kind: 'case', slug, anchor };
  // A scheme, a host, a query, or a sign that no path of ours has.
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|[?\\\0]/i.test(path)) return { kind: 'other' };
  return { kind: 'file', path };
}

function split(url: string): [path: string, fragment: string | null] {
  const at = url.indexOf('#');
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return at < 0 ? [decoded(url), null] : [decoded(url.slice(0, at)), decoded(url.slice(at + 1))];
}
