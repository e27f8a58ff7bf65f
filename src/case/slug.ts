import { z } from 'zod';

export const slugPattern = /^[a-z0-9-]+$/;

/** The name of a case in its address and its folder. */
export const slug = z
  .string()
  .regex(slugPattern, { error: 'expected lower-case letters, digits and hyphens' });
