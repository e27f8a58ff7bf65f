import type { AttackRow, Case } from '../../case/case.ts';
import type { KeyPath } from '../../case/key-path.ts';

/** A place where a record names a technique. */
export interface TechniqueMention {
  /** As the author wrote it. */
  written: string;
  at: KeyPath;
  /** The row it is the technique of; null in a finding. */
  row: AttackRow | null;
  /** What a finding lists before and after it; empty in a row. */
  before: readonly string[];
  after: readonly string[];
}

/** Every technique that rows and findings name, as written. */
export function techniqueMentions(of: Case): TechniqueMention[] {
  return [
    ...of.attack.map((row) => ({
      written: row.technique,
      at: [...row.at, 'technique'],
      row,
      before: [],
      after: [],
    })),
    ...of.findings.flatMap(({ at, attack = [] }) =>
      attack.map((written, index) => ({
        written,
        at: [...at, 'attack', index],
        row: null,
        before: attack.slice(0, index),
        after: attack.slice(index + 1),
      })),
    ),
  ];
}
