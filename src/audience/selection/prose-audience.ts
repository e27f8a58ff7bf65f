import type { Case, CaseRecord } from '../../case/case.ts';
import { linkTarget } from '../../case/prose/link-target.ts';
import type { Prose } from '../../case/prose/prose.ts';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';
import { type CaseVisibility, caseVisibility } from './case-visibility.ts';
import { anchorKey, headingTexts, type Sees } from './heading-texts.ts';
import { localTarget } from './local-target.ts';

/** What the prose of a case may show. */
export interface ProseView {
  audience: TlpLevel;
  /** The visible record with an id, in any case. */
  record(id: string): CaseRecord | null;
  /** The address to write; null when what it leads to is withheld. */
  link(url: string): string | null;
  /** Whether a file that a visible record names may be published: no case file, no settings, nothing of a withheld case. */
  file(path: string): boolean;
}

/**
 * `visible` are the slugs of the published cases, `cases` all cases by slug: an anchor or a file of another case is
 * known to be visible only with them, and is cut without.
 */
export function proseView(
  of: Case,
  own: CaseVisibility,
  audience: TlpLevel,
  visible: ReadonlySet<string>,
  cases: ReadonlyMap<string, Case>,
): ProseView {
  const anchors = headings(of, own, audience);
  const others = new Map<string, CaseVisibility>();
  const visibilityOf = (slug: string): CaseVisibility | null => {
    const other = cases.get(slug);
    if (other === undefined) return null;
    const known = others.get(slug) ?? caseVisibility(other, audience);
    others.set(slug, known);
    return known;
  };
  const anchorShows = (anchor: string) => {
    const key = anchorKey(anchor);
    return (
      !own.withheldAnchors.has(anchor) &&
      !anchors.withheld.has(key) &&
      (anchors.visible.has(key) || !anchors.withheld.has(key.replace(/\p{N}+$/u, '')))
    );
  };
  const link = (url: string): string | null => {
    const target = localTarget(url, of.slug);
    if (target.kind === 'elsewhere') return url;
    if (target.kind === 'settings') return null;
    const external = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url);
    // A path `/cases/…` on another host is the host's own, unless a withheld case has that name.
    if (external && !cases.has(target.slug)) return url;
    // A roundabout way to a case file, such as `evidence/../index.md`, would be read as one to any file.
    if (target.kind !== 'file' && linkTarget(url).kind === 'file') return null;
    if (target.kind === 'anchor') return anchorShows(target.anchor) ? url : null;
    if (target.slug !== of.slug && !visible.has(target.slug)) return null;
    const visibility = target.slug === of.slug ? own : visibilityOf(target.slug);
    if (target.kind === 'file') return visibility?.withheldFiles.has(target.path) === false ? url : null;
    if (target.anchor === '') return url;
    if (target.slug === of.slug) return anchorShows(target.anchor) ? url : null;
    return visibility?.withheldAnchors.has(target.anchor) === false && visibility.records.has(target.anchor)
      ? url
      : url.slice(0, url.indexOf('#'));
  };
  const file = (path: string): boolean => {
    const target = localTarget(path.replaceAll(/[#?%]/g, encodeURIComponent), of.slug);
    if (target.kind === 'elsewhere') return true;
    // In an address `index.html` is the page of a case; a file of that name is a file.
    if (target.kind === 'settings' || (target.kind !== 'file' && !/\.html$/i.test(path))) return false;
    if (target.slug === of.slug) return true;
    if (!visible.has(target.slug)) return false;
    return target.kind !== 'file' || visibilityOf(target.slug)?.withheldFiles.has(target.path) === false;
  };
  return { audience, record: (id) => own.records.get(id.toLowerCase()) ?? null, link, file };
}

/** Keys of the headings that are withheld and of those that are visible, over all prose of a case. */
function headings(of: Case, own: CaseVisibility, audience: TlpLevel) {
  const sees: Sees = (level) => level !== null && mayBeSeen(level, audience);
  const keys = (shown: boolean, seen: Sees) => {
    const holders = [...of.findings, ...of.response].filter((record) => !shown || own.shows(record));
    const prose = [of.body, ...holders.flatMap(proseOf)];
    return new Set(prose.flatMap(({ root }) => headingTexts(root, seen)).map(anchorKey));
  };
  const visible = keys(true, sees);
  return { visible, withheld: keys(false, () => true).difference(visible) };
}

function proseOf(record: { detail?: Prose; limit?: Prose }): Prose[] {
  return [record.detail, record.limit].filter((prose) => prose !== undefined);
}
