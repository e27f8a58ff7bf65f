import { createHash } from 'node:crypto';
import { plainSlug } from '../../case/slug.ts';

const longestSlug = 60;

/**
 * The part of an address for each name: its letters and digits in ASCII, with a piece of its hash where they do not say
 * the name alone. The same name has the same one as long as no other name comes to it.
 */
export function nameSlugs(names: readonly string[]): Map<string, string> {
  const plain = names.map((name) => ({
    name,
    slug: plainSlug(name).slice(0, longestSlug).replace(/-$/, ''),
  }));
  const bySlug = Map.groupBy(plain, ({ slug }) => slug);
  return new Map(
    plain.map(({ name, slug }) => {
      const alone = bySlug.get(slug)?.length === 1;
      return [name, alone && isWhole(name) ? slug : [slug, hash(name)].filter(Boolean).join('-')];
    }),
  );
}

/** Whether nothing but case, accents and punctuation is lost in its slug. */
function isWhole(name: string): boolean {
  const letters = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return letters !== '' && letters.length <= longestSlug && /^[a-z0-9]+$/.test(letters);
}

function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
