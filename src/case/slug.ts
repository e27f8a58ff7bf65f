import { z } from 'zod';

export const slugPattern = /^[a-z0-9-]+$/;

/** The name of a case in its address and its folder. */
export const slug = z
  .string()
  .regex(slugPattern, { error: 'expected lower-case letters, digits and hyphens' });

/** Words of a text as `[a-z0-9-]`, without accents; empty when there are none. */
export function plainSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
