import { z } from 'zod';
import { webUrl } from './fields.ts';
import { recordBase } from './record-base.ts';

/** A page elsewhere that the case builds on. */
export const externalReference = z.strictObject({
  ...recordBase,
  title: z.string().min(1).describe('Name of the page and who publishes it.'),
  url: webUrl.describe('Its address.'),
});
