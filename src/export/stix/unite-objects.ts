import { strictest, type TlpLevel } from '../../case/tlp.ts';
import type { StixObject } from './stix-object.ts';
import { tlpMarking, tlpMarkingId, tlpOf } from './tlp-marking.ts';

/**
 * Every object once, by its id, in the order of the first mention; one that came with several labels has the strictest.
 * The markings that are in use stand first.
 */
export function uniteObjects(objects: readonly StixObject[]): StixObject[] {
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
