import { plainSlug } from '../../case/slug.ts';

/** A name for the folder of a case, made of its title: `[a-z0-9-]`, at most 60 signs. */
export function slugOf(title: string): string {
  const plain = plainSlug(title.replace(/['’]/g, ''));
  if (plain === '') return 'case';
  if (plain.length <= 60) return plain;
  return plain
    .slice(0, 61)
    .replace(/-[^-]*$/, '')
    .slice(0, 60);
}
