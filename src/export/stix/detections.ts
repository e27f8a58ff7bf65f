import { stamp } from '../case-times.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/** The queries that were written to detect, as indicators in their own language; the type is an open vocabulary. */
export function detections(made: StixCase): StixObject[] {
  return made.of.queries.flatMap(({ id, title, text, purpose, language = 'kql', ran, tlp }) =>
    purpose !== 'detection' || text === null
      ? []
      : [
          made.object('indicator', ['query', id], tlp, {
            name: title,
            indicator_types: ['malicious-activity'],
            pattern: text,
            pattern_type: language.toLowerCase(),
            valid_from: stamp(ran ?? made.of.opened),
          }),
        ],
  );
}
