import { allRecords, type Case, type CaseRecord } from '../case.ts';
import { keyPathText } from '../key-path.ts';
import { strictest, type TlpLevel } from '../tlp.ts';

/**
 * The level at which each record of a case is seen: the strictest of its own, its case's and those of the records it
 * is written in. A record inside one that could not be read is RED, since nobody knows the label around it.
 */
export function recordLevels(of: Case): ReadonlyMap<CaseRecord, TlpLevel> {
  const records = allRecords(of);
  const byPlace = new Map(records.map((record) => [keyPathText(record.at), record]));
  const around = (record: CaseRecord): TlpLevel[] => {
    const levels: TlpLevel[] = [];
    for (let length = record.at.length - 2; length >= 2; length -= 2) {
      levels.push(byPlace.get(keyPathText(record.at.slice(0, length)))?.tlp ?? 'RED');
    }
    return levels;
  };
  return new Map(records.map((record) => [record, strictest([of.tlp, record.tlp, ...around(record)])]));
}
