import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of a search index; `path` is below its folder. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/**
 * The files of Pagefind, the same to the byte for the same pages. Pagefind keeps filters and their values in hash maps, so
 * their order, and with it the names of these files, is another one each time; here both are sorted.
 */
export function stableSearchIndex(files: readonly SearchFile[]): SearchFile[] {
  const filters = new Map<string, SearchFile & { hash: string }>();
  for (const { path, content } of files) {
    const written = /^filter\/(.+)\.pf_filter$/.exec(path)?.[1];
    if (written === undefined) continue;
    const [name, values] = unpacked(content) as [string, [string, number[]][]];
    const sorted = values
      .map(([value, pages]) => [value, pages.toSorted((a, b) => a - b)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const packedFilter = packed([name, sorted]);
    const hash = named(written, packedFilter);
    filters.set(written, { hash, path: `filter/${hash}.pf_filter`, content: packedFilter });
  }
  const metas = new Map<string, SearchFile & { hash: string }>();
  for (const { path, content } of files) {
    const written = /^pagefind\.(.+)\.pf_meta$/.exec(path)?.[1];
    if (written === undefined) continue;
    const meta = unpacked(content) as unknown[];
    const listed = (meta[3] as [string, string][]).map(([name, hash]) => {
      const filter = filters.get(hash);
      if (filter === undefined) throw new Error(`no filter ${hash} in the search index`);
      return [name, filter.hash] as const;
    });
    meta[3] = listed.sort(([a], [b]) => (a < b ? -1 : 1));
    const packedMeta = packed(meta);
    const hash = named(written, packedMeta);
    metas.set(written, { hash, path: `pagefind.${hash}.pf_meta`, content: packedMeta });
  }
  const stable = files.map(({ path, content }): SearchFile => {
    const [, filter, meta] = /^filter\/(.+)\.pf_filter$|^pagefind\.(.+)\.pf_meta$/.exec(path) ?? [];
    const known = filters.get(filter ?? '') ?? metas.get(meta ?? '');
    if (known !== undefined) return { path: known.path, content: known.content };
    return path === 'pagefind-entry.json' ? { path, content: entry(content, metas) } : { path, content };
  });
  return stable.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const signature = 'pagefind_dcd';

function unpacked(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature)
    throw new Error('unknown form of a search index');
  return decode(new Uint8Array(bytes.subarray(signature.length)));
}

function packed(data: unknown): Uint8Array {
  const bytes = gzipSync(Buffer.concat([Buffer.from(signature), encode(data)]), { level: 9 });
  // The system that packed it is not known.
  bytes[9] = 0xff;
  return new Uint8Array(bytes);
}

/** A name like the one that was given, for other bytes: `en_7d99d9cfd4`. */
function named(written: string, content: Uint8Array): string {
  const language = written.slice(0, written.lastIndexOf('_') + 1);
  return language + createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/** The entry file with the names of the `pf_meta` files as they are now, its languages sorted. */
function entry(content: Uint8Array, metas: ReadonlyMap<string, { hash: string }>): Uint8Array {
  const facts = JSON.parse(new TextDecoder().decode(content)) as {
    languages: Record<string, { hash: string }>;
  };
  const languages = Object.entries(facts.languages)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, about]) => {
      const meta = metas.get(about.hash);
      if (meta === undefined) throw new Error(`no index for ${language} in the search index`);
      return [language, { ...about, hash: meta.hash }];
    });
  return new TextEncoder().encode(JSON.stringify({ ...facts, languages: Object.fromEntries(languages) }));
}
