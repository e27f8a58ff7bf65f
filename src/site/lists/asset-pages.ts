import type { AssetEntry } from '../../publication/lists/asset-entries.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Paged, paged, pagePath } from './paged.ts';

/** An asset in the list of all, with the anchor of its entry. */
export interface ListedAsset extends AssetEntry {
  anchor: string;
}

type Content = Pick<Publication, 'assets' | 'site'>;

const made = new WeakMap<readonly AssetEntry[], ReadonlyMap<string, { href: string; others: number }>>();

/** The list of assets, in pages. An anchor is named after the newest record of the asset. */
export function assetPages({ assets }: Content): Paged<ListedAsset>[] {
  const listed = assets.map((asset) => {
    const [newest] = asset.records;
    return { ...asset, anchor: `asset.${newest?.case.slug ?? ''}.${newest?.id.toLowerCase() ?? ''}` };
  });
  return paged(listed, 100);
}

/** Where the entry of an asset of a case is, and how many other cases it leads to; null where it leads to none. */
export function assetLink(
  content: Content,
  slug: string,
  id: string,
): { href: string; others: number } | null {
  const known = made.get(content.assets) ?? links(content);
  made.set(content.assets, known);
  return known.get(`${slug} ${id}`) ?? null;
}

function links(content: Content): ReadonlyMap<string, { href: string; others: number }> {
  const found = new Map<string, { href: string; others: number }>();
  for (const { items, number } of assetPages(content)) {
    const path = pagePath(number);
    const at = `${content.site.base}assets/${path === undefined ? '' : `${path}/`}`;
    for (const { anchor, records } of items) {
      const others = new Set(records.map((record) => record.case.slug)).size - 1;
      if (others === 0) continue;
      for (const record of records)
        found.set(`${record.case.slug} ${record.id}`, { href: `${at}#${anchor}`, others });
    }
  }
  return found;
}
