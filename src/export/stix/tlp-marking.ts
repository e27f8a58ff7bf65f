import type { TlpLevel } from '../../case/tlp.ts';
import type { StixObject } from './stix-object.ts';

// Ids and extension are OASIS's own (TLP 2.0 in STIX 2.1).
const extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const ids: Record<TlpLevel, string> = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

/** The id of the marking of a level. */
export function tlpMarkingId(level: TlpLevel): string {
  return ids[level];
}

/** The level that an object is marked with; null for one that is not. */
export function tlpOf({ object_marking_refs: refs = [] }: StixObject): TlpLevel | null {
  const found = Object.entries(ids).find(([, id]) => refs.includes(id));
  return found === undefined ? null : (found[0] as TlpLevel);
}

/** The marking of a level as an object. */
export function tlpMarking(level: TlpLevel): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: ids[level],
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${level}`,
    extensions: { [extension]: { extension_type: 'property-extension', tlp_2_0: level.toLowerCase() } },
  };
}
