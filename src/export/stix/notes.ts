import { stamp } from '../case-times.ts';
import { portableProse } from '../markdown/portable-prose.ts';
import type { IndicatorObjects } from './indicator-objects.ts';
import type { StixCase } from './stix-case.ts';
import type { StixObject } from './stix-object.ts';

/**
 * The prose, the timeline and each finding as notes on the report and what they mention. Prose may hold parts of any
 * level, so a note with prose is as strict as the case.
 */
export function notes(
  made: StixCase,
  about: StixObject,
  {
    indicators,
    techniques,
  }: { indicators: Map<string, IndicatorObjects>; techniques: Map<string, StixObject> },
): StixObject[] {
  const { of } = made;
  const authors = (of.authors ?? []).map(({ name }) => name);
  const note = (key: string, abstract: string, content: string, more: object) =>
    made.object('note', ['note', key], of.label, {
      abstract,
      content,
      authors,
      object_refs: [about.id],
      ...more,
    });
  const body = portableProse(of.body);
  const events = of.timeline.map(({ time, event }) => `- ${stamp(time)} ${event}`);
  return [
    ...(body === '' ? [] : [note('body', 'Background', body, {})]),
    ...(events.length === 0 ? [] : [note('timeline', 'Timeline', events.join('\n'), {})]),
    ...of.findings.map((finding) => {
      const shown = [
        `${finding.id}: ${finding.title}`,
        ...(finding.outcome === undefined ? [] : [`Outcome: ${finding.outcome}`]),
        ...(finding.detail === undefined ? [] : [portableProse(finding.detail)]),
        ...(finding.limit === undefined ? [] : [`Limit: ${portableProse(finding.limit)}`]),
      ];
      const refs = [
        ...(finding.indicators ?? []).flatMap((id) => referred(indicators.get(id))),
        ...(finding.attack ?? []).flatMap((id) => techniques.get(id) ?? []),
      ];
      return note(`finding ${finding.id}`, finding.title, shown.join('\n\n'), {
        confidence: confidences[finding.confidence ?? 'unknown'],
        object_refs: [...new Set([about.id, ...refs.map(({ id }) => id)])],
      });
    }),
  ];
}

function referred(objects: IndicatorObjects | undefined): StixObject[] {
  if (objects === undefined) return [];
  return objects.indicator === null ? objects.observables.slice(0, 1) : [objects.indicator];
}

/** STIX 2.1, appendix A: none, low, medium and high on a scale of a hundred. */
export const confidences = { low: 15, medium: 50, high: 85, unknown: undefined } as const;
