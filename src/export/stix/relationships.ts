import type { IndicatorObjects } from './indicator-objects.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/**
 * What the case itself says: an indicator rests on when it was seen, and indicates the techniques of the findings that it
 * is in; an action that was not rejected mitigates the techniques of the findings that it answers.
 */
export function relationships(
  made: StixCase,
  {
    indicators,
    techniques,
    actions,
  }: {
    indicators: Map<string, IndicatorObjects>;
    techniques: Map<string, StixObject>;
    actions: Map<string, StixObject>;
  },
): StixObject[] {
  const { of } = made;
  const links: StixObject[] = [];
  const shown = new Map(
    of.findings.map(({ id, attack = [] }) => [
      id,
      [
        ...attack,
        ...of.attack.flatMap(({ technique, findings }) => (findings?.includes(id) ? [technique] : [])),
      ].flatMap((technique) => techniques.get(technique) ?? []),
    ]),
  );
  for (const { indicator, sighting } of indicators.values()) {
    if (indicator !== null && sighting !== null)
      links.push(made.relationship(indicator, 'based-on', sighting));
  }
  for (const { id, indicators: seen = [], outcome = 'observed' } of of.findings) {
    if (outcome !== 'observed') continue;
    for (const indicator of seen.flatMap((one) => indicators.get(one)?.indicator ?? [])) {
      for (const technique of shown.get(id) ?? [])
        links.push(made.relationship(indicator, 'indicates', technique));
    }
  }
  for (const { id, status, findings = [] } of of.response) {
    const action = actions.get(id);
    if (action === undefined || status === 'rejected') continue;
    for (const technique of findings.flatMap((one) => shown.get(one) ?? []))
      links.push(made.relationship(action, 'mitigates', technique));
  }
  return links;
}
