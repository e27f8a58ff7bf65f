import { caseUuid, siteUuid } from '../case-key.ts';
import type { ExportFormat } from '../export-format.ts';
import { caseObjects } from './case-objects.ts';
import type { StixObject } from './stix-object.ts';
import { uniteObjects } from './unite-objects.ts';

/** A bundle of STIX 2.1. Ids rest on what a thing is, so that a later export updates what an earlier one made. */
export const stix: ExportFormat = {
  name: 'stix',
  file: 'stix.json',
  type: 'application/stix+json; version=2.1; charset=utf-8',
  onSite: true,
  allOnSite: null,
  needs: null,
  lacks: () => null,
  one: (one, site) => bundle(caseUuid(site, one, 'stix', 'bundle'), caseObjects(one, site)),
  all: (cases, site) =>
    bundle(
      siteUuid(site, 'stix', 'bundle'),
      cases.flatMap((one) => caseObjects(one, site)),
    ),
};

function bundle(id: string, objects: readonly StixObject[]): string {
  const whole = { type: 'bundle', id: `bundle--${id}`, objects: uniteObjects(objects) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
