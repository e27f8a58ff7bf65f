import { recordKinds } from '../../case/records/record-kinds.ts';
import { mayBeSeen, strictest, type TlpLevel, tlpLevels } from '../../case/tlp.ts';
import type { DraftRecord } from '../draft.ts';

/**
 * The front matter under a label that is at least as strict as that of the file. A file can be stricter than everything that
 * is labelled in it: texts that are kept for an audience are in it without their marks, and those marks do not come back.
 */
export function withKeptLabel(
  front: DraftRecord,
  { label, levels }: { label: TlpLevel; levels: readonly TlpLevel[] },
): { front: DraftRecord; raised: TlpLevel | null } {
  const lists = Object.values(recordKinds).map(({ list }) => list);
  const records = lists.flatMap((list) => (front[list] as readonly DraftRecord[] | undefined) ?? []);
  const said = [front.tlp, ...records.map(({ tlp }) => tlp)].flatMap(
    (level) => tlpLevels.find((one) => one === level) ?? [],
  );
  if (mayBeSeen(label, strictest([...said, ...levels]))) return { front, raised: null };
  // What was laxer than the case is now, and would be a contradiction.
  const raised = lists.map((list) => [
    list,
    (front[list] as readonly DraftRecord[] | undefined)?.map(({ tlp: _, ...record }) => record),
  ]);
  return { front: { ...front, ...Object.fromEntries(raised), tlp: label }, raised: label };
}
