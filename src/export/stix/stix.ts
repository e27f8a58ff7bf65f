import { strictest, type TlpLevel } from '../../case/tlp.ts';
import { caseUuid, siteUuid } from '../case-key.ts';
import type { ExportFormat } from '../export-format.ts';
import { caseObjects } from './case-objects.ts';
import type { StixObject } from './stix-object.ts';
import { tlpMarking, tlpMarkingId, tlpOf } from './tlp-marking.ts';

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

/**
 * Every object once, by its id, in the order of the first mention; one that came with several labels has the strictest.
 * The markings that are in use stand first.
 */
function uniteObjects(objects: readonly StixObject[]): StixObject[] {
  const found = new Map<string, StixObject>();
  const levels = new Set<TlpLevel>();
  for (const object of objects) {
    const known = found.get(object.id);
    const all = [known, object].flatMap((one) => (one === undefined ? [] : (tlpOf(one) ?? [])));
    const level = all.length === 0 ? null : strictest(all);
    const kept = known ?? object;
    found.set(object.id, level === null ? kept : { ...kept, object_marking_refs: [tlpMarkingId(level)] });
  }
  for (const object of found.values()) {
    const level = tlpOf(object);
    if (level !== null) levels.add(level);
  }
  return [...[...levels].sort().map(tlpMarking), ...found.values()];
}
