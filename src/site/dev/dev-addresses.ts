/** What a page of `dev` loads to follow the content, by its path under the base. */
export const followScript = '@casebook/follow.js';

/** What an address of the server of `dev` is for; null when nothing is served there. */
export type DevAddress =
  /** A page, with the path that Astro is asked for. */
  | { kind: 'page'; path: string }
  /** A script or style of a page, which Vite makes. */
  | { kind: 'module' }
  /** A file of the publication or of `public/`, by its path under the base. */
  | { kind: 'file'; path: string };

export interface DevSite {
  /** Begins and ends with `/`. */
  base: string;
  /** Names of the files in `public/`. */
  publicFiles: ReadonlySet<string>;
  /** Whether a script or style that was served before imports what is at this address. */
  isImported(address: string): boolean;
}

/**
 * Only what pages need is served, since the folder around the pages holds all of the content. Pages end with a slash, as on a
 * built site. A script or style is served when a page names it or one that was served imports it.
 */
export function devAddress(url: string, { base, publicFiles, isImported }: DevSite): DevAddress | null {
  const [address = '', query = ''] = url.split(/[?#](.*)/s);
  const path = plainPath(address.startsWith(base) ? address.slice(base.length) : null);
  if (path === null) return null;
  if (path === '' || /^(?:[^/]+\/)+$/.test(path)) return { kind: 'page', path: address };
  if (publicFiles.has(path)) return { kind: 'file', path };
  if (isEntry(path, query) || (hasOnlyStamps(query) && isImported(withoutStamps(url, base)))) {
    return { kind: 'module' };
  }
  return { kind: 'file', path };
}

/** The path with its percent codes read; null when it could mean something else on a disk. */
function plainPath(written: string | null): string | null {
  if (written === null) return null;
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return null;
  }
  const odd = /[\\\0]/.test(path) || path.startsWith('/') || path.includes('//');
  return odd || path.split('/').some((part) => /^\.\.?$/.test(part)) ? null : path;
}

/** What the HTML of a page refers to: the client of Vite, scripts of components, styles. */
function isEntry(path: string, query: string): boolean {
  if (path === '@vite/client') return query === '';
  if (/^src\/site\/styles\/[\w-]+\.css$/.test(path)) return hasOnlyStamps(query) || query === 'url';
  return (
    /^src\/site\/(?:layouts|pages|components)\/[^?#]+\.astro$/.test(path) &&
    /^astro&type=(?:script|style)&index=\d+&lang\.(?:ts|css)(?:&[tv]=[\w.]+)*$/.test(query)
  );
}

/** Vite marks the version of a module and that a script asks for it; anything else has it read in another way, such as raw. */
function hasOnlyStamps(query: string): boolean {
  return query.split('&').every((part) => /^(?:|import|direct|[tv]=[\w.]+)$/.test(part));
}

function withoutStamps(url: string, base: string): string {
  return `/${(url.split(/[?#]/)[0] ?? '').slice(base.length)}`;
}
