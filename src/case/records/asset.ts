import { z } from 'zod';
import { recordBase } from './record-base.ts';

const assetTypes = ['device', 'account', 'mailbox', 'application', 'ip', 'storage', 'other'] as const;
const compromisedStates = ['yes', 'no', 'unknown'] as const;

/** A thing that belongs to the organisation and plays a part in the case. */
export const asset = z.strictObject({
  ...recordBase,
  type: z.enum(assetTypes).describe('What kind of thing it is.'),
  name: z.string().min(1).describe('Name as the logs spell it.'),
  aliases: z
    .array(z.string().min(1))
    .optional()
    .describe('Other spellings of the same thing in the logs or the prose.'),
  role: z.string().min(1).optional().describe('What the asset is for, such as "file server".'),
  compromised: z.enum(compromisedStates).optional().describe('Whether the attacker had control of it.'),
});
