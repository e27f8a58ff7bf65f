import { allRecords, type Case, type CaseRecord } from '../../case/case.ts';
import { recordLevels } from '../../case/records/record-levels.ts';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';
import { comparablePath } from './local-target.ts';

/** What of a case an audience may see. Ids, techniques and paths are in lower case. */
export interface CaseVisibility {
  /** The level at which a record is seen. */
  level(record: CaseRecord): TlpLevel;
  shows(record: CaseRecord): boolean;
  /** The visible records by id. */
  records: ReadonlyMap<string, CaseRecord>;
  /** Ids of withheld records, and anchors of withheld techniques. */
  withheldAnchors: ReadonlySet<string>;
  /** Techniques that have rows, none of them visible. */
  withheldTechniques: ReadonlySet<string>;
  /** Files of withheld records that no visible record has too. */
  withheldFiles: ReadonlySet<string>;
}

export function caseVisibility(of: Case, audience: TlpLevel): CaseVisibility {
  const levels = recordLevels(of);
  const level = (record: CaseRecord) => levels.get(record) ?? 'RED';
  const shows = (record: CaseRecord) => mayBeSeen(level(record), audience);
  const all = allRecords(of);
  const visible = all.filter(shows);
  const withheld = all.filter((record) => !shows(record));
  const withheldTechniques = without(withheld.flatMap(techniques), visible.flatMap(techniques));
  return {
    level,
    shows,
    records: new Map(
      visible.flatMap((record) => (record.id === null ? [] : [[record.id.toLowerCase(), record]])),
    ),
    withheldAnchors: new Set([
      ...withheld.flatMap(({ id }) => (id === null ? [] : [id.toLowerCase()])),
      ...[...withheldTechniques].map((technique) => technique.replaceAll('.', '-')),
    ]),
    withheldTechniques,
    withheldFiles: without(withheld.flatMap(files), visible.flatMap(files)),
  };
}

function techniques(record: CaseRecord): string[] {
  return record.kind === 'attack-row' ? [record.technique.trim().toLowerCase()] : [];
}

function files(record: CaseRecord): string[] {
  const paths =
    record.kind === 'evidence' ? [record.file] : record.kind === 'query' ? [record.file, record.results] : [];
  return paths.flatMap((path) => (path === undefined ? [] : [comparablePath(path)]));
}

function without<T>(from: readonly T[], taken: readonly T[]): ReadonlySet<T> {
  return new Set(from).difference(new Set(taken));
}
