import type { ExportedCase, ExportSite } from '../export-format.ts';
import { attackPatterns } from './attack-patterns.ts';
import { caseObject } from './case-object.ts';
import { coursesOfAction } from './courses-of-action.ts';
import { detections } from './detections.ts';
import { indicatorObjects } from './indicator-objects.ts';
import { notes } from './notes.ts';
import { relationships } from './relationships.ts';
import { stixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/** Everything a case becomes in STIX, each object once or more; what refers stands after what it refers to. */
export function caseObjects(one: ExportedCase, site: ExportSite): StixObject[] {
  const made = stixCase(one, site);
  const indicators = indicatorObjects(made);
  const techniques = attackPatterns(made);
  const actions = coursesOfAction(made);
  const things = [
    ...made.authors,
    ...techniques.values(),
    ...[...indicators.values()].flatMap(({ indicator, observables, sighting }) => [
      ...observables.toReversed(),
      ...(sighting === null ? [] : [sighting]),
      ...(indicator === null ? [] : [indicator]),
    ]),
    ...detections(made),
    ...actions.values(),
  ];
  const links = relationships(made, { indicators, techniques, actions });
  const about = caseObject(made, [...things, ...links]);
  return [...things, ...links, about, ...notes(made, about, { indicators, techniques })];
}
