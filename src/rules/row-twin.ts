import type { AttackIndex } from '../attack/attack-index.ts';
import type { AttackRow as Row } from '../attack/crosswalk.ts';
import { judgeTactic } from '../attack/judge-tactic.ts';
import type { AttackRow } from '../case/case.ts';
import { settledTechnique } from './settled-technique.ts';

/**
 * A row that already says what `row` would say as `answer`: it is written so, or stands before `row` and is to become
 * that. Null when there is none.
 */
export function rowTwin(
  index: AttackIndex,
  rows: readonly AttackRow[],
  row: AttackRow,
  answer: Row,
): AttackRow | null {
  const place = rows.indexOf(row);
  return (
    rows.find((other, at) => {
      if (other === row) return false;
      if (other.technique === answer.technique && other.tactic === answer.tactic) return true;
      return at < place && same(settledRow(index, other), answer);
    }) ?? null
  );
}

function settledRow(index: AttackIndex, row: AttackRow): Row {
  const id = settledTechnique(index, row.technique);
  const technique = index.technique(id);
  if (technique === null) return { technique: id, tactic: row.tactic };
  const verdict = judgeTactic(index, technique, row.tactic);
  return { technique: id, tactic: verdict.kind === 'ok' ? row.tactic : (verdict.only ?? row.tactic) };
}

function same(a: Row, b: Row): boolean {
  return a.technique === b.technique && a.tactic === b.tactic;
}
