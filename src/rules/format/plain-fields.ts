import { allRecords, type Case } from '../../case/case.ts';
import type { KeyPath } from '../../case/key-path.ts';

const told = ['title', 'caption', 'alt', 'why', 'action', 'event', 'change', 'role', 'description'];

/** The fields of a case that a reader reads as text and that are not Markdown, with where they are. */
export function plainFields(of: Case): { at: KeyPath; text: string }[] {
  const fields: { at: KeyPath; text: string }[] = [
    { at: ['title'], text: of.title },
    { at: ['summary'], text: of.summary },
  ];
  for (const record of allRecords(of)) {
    for (const key of told) {
      const text = (record as unknown as Record<string, unknown>)[key];
      if (typeof text === 'string') fields.push({ at: [...record.at, key], text });
    }
  }
  return fields;
}
