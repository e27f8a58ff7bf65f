import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { RecordLink } from './case-page.ts';

/** The way from an id of a case to its record, and back to the records that mention it. */
export interface RecordLinks {
  /** Links to the ids that exist, in order. */
  to(ids: readonly string[] | undefined): RecordLink[];
  mentionedBy: ReadonlyMap<string, readonly RecordLink[]>;
}

/** Links between the records of a case, in both directions. */
export function recordLinks(of: ProjectedCase): RecordLinks {
  const titles = new Map<string, string>([
    ...of.assets.map(({ id, name }): [string, string] => [id, name]),
    ...of.findings.map(({ id, title }): [string, string] => [id, title]),
    ...of.queries.map(({ id, title }): [string, string] => [id, title]),
    ...of.evidence.map(({ id, caption, alt, type }): [string, string] => [id, caption ?? alt ?? type]),
    ...of.indicators.map(({ id, type }): [string, string] => [id, type]),
    ...of.response.map(({ id, action }): [string, string] => [id, action]),
    ...of.timeline.map(({ id, event }): [string, string] => [id, event]),
  ]);
  const to = (ids: readonly string[] | undefined) =>
    (ids ?? []).flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, href: `#${id.toLowerCase()}`, title }];
    });
  const mentionedBy = new Map<string, RecordLink[]>();
  const mention = (from: string, ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) mentionedBy.set(id, [...(mentionedBy.get(id) ?? []), ...to([from])]);
  };
  for (const { id, queries, evidence, indicators, assets } of of.findings) {
    for (const ids of [queries, evidence, indicators, assets]) mention(id, ids);
  }
  for (const { id, findings } of of.response) mention(id, findings);
  for (const { id, findings, assets } of of.timeline) {
    mention(id, findings);
    mention(id, assets);
  }
  return { to, mentionedBy };
}
