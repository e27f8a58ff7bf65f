import type { Root } from 'mdast';
import type { Case, CaseRecord } from '../case/case.ts';
import type { Prose } from '../case/prose.ts';
import { mayBeSeen, type TlpLevel } from '../case/tlp.ts';
import { type CaseVisibility, caseVisibility } from './case-visibility.ts';
import { anchorKey, headingKeys } from './heading-keys.ts';
import { localTarget } from './local-target.ts';

/** What the prose of a case may show. */
export interface ProseView {
  audience: TlpLevel;
  /** The visible record with an id, in any case. */
  record(id: string): CaseRecord | null;
  /** The address to write; null when what it leads to is withheld. */
  link(url: string): string | null;
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
  const withheldHeadings = headings(of, audience);
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
      !withheldHeadings.withheld.has(key) &&
      (withheldHeadings.visible.has(key) || !withheldHeadings.withheld.has(key.replace(/\p{N}+$/u, '')))
    );
  };
  const link = (url: string): string | null => {
    const target = localTarget(url, of.slug);
    if (target.kind === 'elsewhere') return url;
    const external = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url);
    // A path `/cases/…` on another host is the host's own, unless a withheld case has that name.
    if (external && !cases.has(target.slug)) return url;
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
  return { audience, record: (id) => own.records.get(id.toLowerCase()) ?? null, link };
}

/** Headings of what is withheld and of what is visible, over all prose of a case. */
function headings(of: Case, audience: TlpLevel) {
  const sees = (level: TlpLevel | null) => level !== null && mayBeSeen(level, audience);
  const roots: Root[] = [of.body, ...of.findings.flatMap(proseOf), ...of.response.flatMap(proseOf)].map(
    ({ root }) => root,
  );
  const visible = union(roots.map((root) => headingKeys(root, sees)));
  return { visible, withheld: union(roots.map((root) => headingKeys(root, () => true))).difference(visible) };
}

function proseOf(record: { detail?: Prose; limit?: Prose }): Prose[] {
  return [record.detail, record.limit].filter((prose) => prose !== undefined);
}

function union(sets: readonly Set<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
