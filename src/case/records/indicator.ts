import { z } from 'zod';
import { time } from '../time/time.ts';
import { recordBase } from './record-base.ts';

export const indicatorTypes = [
  'ipv4',
  'ipv6',
  'domain',
  'url',
  'email',
  'md5',
  'sha1',
  'sha256',
  'file-name',
  'file-path',
  'registry-key',
  'command-line',
  'user-agent',
] as const;
const indicatorRoles = ['attacker', 'victim', 'dual-use', 'benign'] as const;

export type IndicatorType = (typeof indicatorTypes)[number];

/** Something by which the activity can be recognised elsewhere. */
export const indicator = z.strictObject({
  ...recordBase,
  type: z.enum(indicatorTypes).describe('What the value is.'),
  value: z.string().min(1).describe('The value, live or defanged; published defanged, exported live.'),
  role: z.enum(indicatorRoles).optional().describe('Whose it is.'),
  description: z.string().optional().describe('What it was used for.'),
  first_seen: time.optional().describe('When it was first seen.'),
  last_seen: time.optional().describe('When it was last seen.'),
});
