import { stamp } from '../case-times.ts';
import { confidences } from './notes.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/** The case itself: a report once it is published, until then a grouping. */
export function caseObject(made: StixCase, things: readonly StixObject[]): StixObject {
  const { of, url } = made;
  const shared = {
    name: of.title,
    description: of.summary,
    labels: [...new Set([...(of.lab === true ? ['lab'] : []), ...(of.tags ?? [])])],
    confidence: confidences[of.confidence ?? 'unknown'],
    external_references: [
      ...(url === null && of.id === undefined
        ? []
        : [
            {
              source_name: 'casebook',
              ...(url === null ? {} : { url }),
              ...(of.id === undefined ? {} : { external_id: of.id }),
            },
          ]),
      ...of.references.map(({ title, url: address }) => ({ source_name: title, url: address })),
    ],
    object_refs: [...new Set(things.map(({ id }) => id))],
  };
  if (of.published === undefined) {
    return made.object('grouping', ['case'], of.label, { ...shared, context: 'suspicious-activity' });
  }
  const held = new Set(things.map(({ type }) => type));
  const types = (['attack-pattern', 'indicator', 'observed-data'] as const).filter((type) => held.has(type));
  return made.object('report', ['case'], of.label, {
    ...shared,
    report_types: ['threat-report', ...types],
    published: stamp(of.published),
  });
}
