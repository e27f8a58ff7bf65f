import { strictest, type TlpLevel } from '../../case/tlp.ts';
import { caseUuid, siteUuid } from '../case-key.ts';
import { caseDays, stamp } from '../case-times.ts';
import type { ExportedCase, ExportSite } from '../export-format.ts';
import { type StixObject, withoutEmpty } from './stix-object.ts';
import { tlpMarkingId, tlpOf } from './tlp-marking.ts';

/** What makes objects of one case, all by its first author and with its days. */
export interface StixCase extends ExportedCase {
  /** The identities of its authors, or of the site where it names none. */
  authors: readonly StixObject[];
  /** A domain object that is called `key` in the case. */
  object(type: string, key: readonly string[], tlp: TlpLevel, properties: object): StixObject;
  /** A relationship, as strict as its ends. */
  relationship(source: StixObject, type: string, target: StixObject): StixObject;
}

// An identity is the same in all cases, so its days cannot be those of one.
const always = '2020-01-01T00:00:00.000Z';

export function stixCase(one: ExportedCase, site: ExportSite): StixCase {
  const { of } = one;
  const days = caseDays(of);
  const authors = authorsOf(one, site);
  const created_by_ref = authors[0]?.id;
  const object: StixCase['object'] = (type, key, tlp, properties) =>
    withoutEmpty({
      type,
      spec_version: '2.1' as const,
      id: `${type}--${caseUuid(site, one, 'stix', ...key)}`,
      created_by_ref,
      created: stamp(days.created),
      modified: stamp(days.modified),
      object_marking_refs: [tlpMarkingId(tlp)],
      ...properties,
    });
  return {
    ...one,
    authors,
    object,
    relationship: (source, relationship_type, target) =>
      object(
        'relationship',
        [relationship_type, source.id, target.id],
        strictest([source, target].flatMap((end) => tlpOf(end) ?? [])),
        { relationship_type, source_ref: source.id, target_ref: target.id },
      ),
  };
}

/** A person's identity has the label of the case in its id, since the name may be in another case for others. */
function authorsOf({ of }: ExportedCase, site: ExportSite): StixObject[] {
  const named = of.authors ?? [];
  const people = named.length > 0 ? named : site.author === null ? [] : [site.author];
  const identity = (identity_class: string, name: string, url: string | undefined) =>
    withoutEmpty({
      type: 'identity',
      spec_version: '2.1' as const,
      id: `identity--${siteUuid(site, 'identity', identity_class, name, url ?? '', of.label)}`,
      created: always,
      modified: always,
      object_marking_refs: [tlpMarkingId(of.label)],
      name,
      identity_class,
      contact_information: url,
    });
  return people.length > 0
    ? people.map(({ name, url }) => identity('individual', name, url))
    : [identity('organization', site.title, site.url ?? undefined)];
}
