import type { KeyPath } from '../key-path.ts';
import { type RecordKind, recordKindNames, recordKinds } from './record-kinds.ts';

/** A record as the file has it, in its list or in place, before its schema has seen it. */
export interface RawRecord {
  kind: RecordKind;
  at: KeyPath;
  /** Fields; records written in place are replaced by the id they were given. */
  fields: Record<string, unknown>;
  /** Written, or given by position where none or no text is written; null where the kind is given none. */
  id: string | null;
}

/** A mention of a record by its id. */
export interface Mention {
  at: KeyPath;
  /** The record that mentions it. */
  from: RawRecord;
  kind: RecordKind;
  id: string;
}

/** A value that should have been a list or a record. */
export interface Misshapen {
  at: KeyPath;
  value: unknown;
  expected: 'a list' | 'a record' | 'an id or a record';
}

export interface LiftedRecords {
  header: Record<string, unknown>;
  records: RawRecord[];
  mentions: Mention[];
  misshapen: Misshapen[];
}

/**
 * Takes the records out of the front matter: those in lists first, then those written in place, in document order.
 * Ids that are left out are given by position in that order; a number that is taken is skipped.
 */
export function liftRecords(data: Record<string, unknown>): LiftedRecords {
  const header = { ...data };
  const misshapen: Misshapen[] = [];
  const lists = new Map<RecordKind, RawRecord[]>(recordKindNames.map((kind) => [kind, []]));
  const inPlace: { record: RawRecord; replaces: () => void }[] = [];
  const mentions: Mention[] = [];

  const open = (kind: RecordKind, at: KeyPath, value: Record<string, unknown>): RawRecord => {
    const written = value.id;
    return {
      kind,
      at,
      fields: { ...value },
      id: typeof written === 'string' && written !== '' ? written : null,
    };
  };

  const liftFrom = (record: RawRecord) => {
    const refers: Record<string, RecordKind> = recordKinds[record.kind].refers;
    for (const field of Object.keys(record.fields)) {
      const kind = Object.hasOwn(refers, field) ? refers[field] : undefined;
      const value = record.fields[field];
      if (kind === undefined || !Array.isArray(value)) continue;
      const items: unknown[] = [];
      record.fields[field] = items;
      for (const [index, item] of value.entries()) {
        const at = [...record.at, field, index];
        if (isData(item)) {
          const found = open(kind, at, item);
          const slot = items.push('') - 1;
          inPlace.push({
            record: found,
            replaces: () => {
              items[slot] = found.id ?? '';
              if (found.id !== null) mentions.push({ at, from: record, kind, id: found.id });
            },
          });
          liftFrom(found);
        } else if (typeof item === 'string') {
          items.push(item);
          mentions.push({ at, from: record, kind, id: item });
        } else misshapen.push({ at, value: item, expected: 'an id or a record' });
      }
    }
    const { label } = record.fields;
    if (record.kind !== 'timeline-event' || !isData(label) || !Array.isArray(label.between)) return;
    for (const [index, id] of label.between.entries()) {
      const at = [...record.at, 'label', 'between', index];
      if (typeof id === 'string') mentions.push({ at, from: record, kind: 'timeline-event', id });
    }
  };

  const documentOrder = Object.keys(data);
  const kindOf = new Map(recordKindNames.map((kind) => [recordKinds[kind].list as string, kind]));
  const listed: RawRecord[] = [];
  for (const key of documentOrder) {
    const kind = kindOf.get(key);
    if (kind === undefined) continue;
    delete header[key];
    const value = data[key];
    if (!Array.isArray(value)) {
      misshapen.push({ at: [key], value, expected: 'a list' });
      continue;
    }
    for (const [index, item] of value.entries()) {
      if (!isData(item)) misshapen.push({ at: [key, index], value: item, expected: 'a record' });
      else listed.push(open(kind, [key, index], item));
    }
  }
  for (const record of listed) lists.get(record.kind)?.push(record);
  for (const record of listed) liftFrom(record);
  for (const { record } of inPlace) lists.get(record.kind)?.push(record);

  giveIds(lists);
  for (const { replaces } of inPlace) replaces();
  return { header, records: [...lists.values()].flat(), mentions, misshapen };
}

function giveIds(lists: ReadonlyMap<RecordKind, RawRecord[]>) {
  const taken = new Set<string>();
  for (const records of lists.values())
    for (const { id } of records) if (id !== null) taken.add(id.toLowerCase());
  for (const [kind, records] of lists) {
    const { prefix } = recordKinds[kind];
    if (prefix === null) continue;
    let last = 0;
    for (const [index, record] of records.entries()) {
      if (record.id !== null) continue;
      // What was given before is smaller, and everything between is taken.
      let number = Math.max(index, last) + 1;
      while (taken.has(`${prefix}${number}`.toLowerCase())) number++;
      last = number;
      record.id = `${prefix}${number}`;
      taken.add(record.id.toLowerCase());
    }
  }
}

function isData(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
