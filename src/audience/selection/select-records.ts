import type { CaseRecord, CaseRecords } from '../../case/case.ts';
import type { Prose } from '../../case/prose/prose.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import type { VisibleProse, VisibleRecords } from '../projected-case.ts';
import type { CaseVisibility } from './case-visibility.ts';

/**
 * The visible records of a case. They refer to visible records only; a technique leaves the list of a finding when
 * the case has rows for it and none of them is visible, because the row's label mentions exactly this.
 */
export function selectRecords(
  of: CaseRecords,
  visibility: CaseVisibility,
  { prose, file }: { prose(written: Prose): VisibleProse; file(path: string): boolean },
): VisibleRecords {
  const select = <R extends CaseRecord>(records: readonly R[]) =>
    records.filter(visibility.shows).map((record) => visibleFields(record, visibility));
  const selectWithProse = <R extends CaseRecord & { detail?: Prose; limit?: Prose }>(records: readonly R[]) =>
    records.filter(visibility.shows).map((record) => ({
      ...visibleFields(record, visibility),
      ...proseField('detail', record.detail, prose),
      ...proseField('limit', record.limit, prose),
    }));
  return {
    assets: select(of.assets),
    findings: selectWithProse(of.findings).map((finding) => ({
      ...finding,
      ...(finding.attack === undefined
        ? {}
        : {
            attack: finding.attack.filter(
              (id) => !visibility.withheldTechniques.has(id.trim().toLowerCase()),
            ),
          }),
    })),
    queries: select(of.queries).map((query) => {
      const { file: path, results, ...rest } = query;
      const seen = { ...rest, ...fileField('results', results, file) };
      // A file of a withheld case is that case's text.
      return path === undefined ? seen : file(path) ? { ...seen, file: path } : withoutText(seen);
    }),
    evidence: select(of.evidence).map(({ file: path, ...rest }) => ({
      ...rest,
      ...fileField('file', path, file),
    })),
    indicators: select(of.indicators),
    attack: select(of.attack),
    response: selectWithProse(of.response),
    // A bracket whose end is withheld would tell when that was.
    timeline: select(of.timeline).map(({ label, ...event }) => ({
      ...event,
      ...(label?.between.every((id) => visibility.records.has(id.toLowerCase())) ? { label } : {}),
    })),
    references: select(of.references),
    revisions: select(of.revisions),
  };
}

type Fields<R> = Omit<R, 'at' | 'skip' | 'detail' | 'limit'> & { tlp: TlpLevel };

function visibleFields<R extends CaseRecord>(record: R, visibility: CaseVisibility): Fields<R> {
  const {
    at: _at,
    skip: _skip,
    detail: _detail,
    limit: _limit,
    ...fields
  } = record as R & { detail?: Prose; limit?: Prose };
  const lists: Record<string, string[]> = {};
  for (const field of Object.keys(recordKinds[record.kind].refers)) {
    const ids = (fields as Record<string, unknown>)[field];
    if (Array.isArray(ids))
      lists[field] = ids.filter((id) => visibility.records.has(String(id).toLowerCase()));
  }
  return { ...fields, ...lists, tlp: visibility.level(record) } as Fields<R>;
}

/** A query whose text may not be seen, and so nothing that is made of it. */
function withoutText<Q extends { results_of?: string | undefined }>({ results_of: _, ...rest }: Q) {
  return { ...rest, text: null };
}

/** A file that may not be seen is not named either. */
function fileField<K extends string>(
  key: K,
  path: string | undefined,
  seen: (path: string) => boolean,
): { [key in K]?: string } {
  return (path === undefined || !seen(path) ? {} : { [key]: path }) as { [key in K]?: string };
}

/** A text of which nothing is visible is not there. */
function proseField<K extends string>(
  key: K,
  written: Prose | undefined,
  prose: (written: Prose) => VisibleProse,
) {
  const shown = written === undefined ? null : prose(written);
  return (shown === null || shown.root.children.length === 0 ? {} : { [key]: shown }) as {
    [key in K]?: VisibleProse;
  };
}
