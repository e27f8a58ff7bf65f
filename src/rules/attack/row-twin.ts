import type { AttackIndex } from '../../attack/attack-index.ts';
import type { AttackRow as Row } from '../../attack/crosswalk.ts';
import { judgeTactic } from '../../attack/judge-tactic.ts';
import type { AttackRow } from '../../case/case.ts';
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
  const { written, settled, places } = keysOf(index, rows);
  const key = keyOf(answer);
  const same = written.get(key) ?? settled.get(key);
  if (same === undefined || same === row) return null;
  const before = (places.get(same) ?? 0) < (places.get(row) ?? 0);
  return before || written.has(key) ? same : null;
}

/** The first row of each technique and tactic, as written and as it is to become; asked for once for each wrong row. */
function keysOf(index: AttackIndex, rows: readonly AttackRow[]): RowKeys {
  const found = keysOfRows.get(rows);
  if (found?.index === index) return found;
  const keys: RowKeys = { index, written: new Map(), settled: new Map(), places: new Map() };
  for (const [place, row] of rows.entries()) {
    const [own, answer] = [keyOf(row), keyOf(settledRow(index, row))];
    if (!keys.written.has(own)) keys.written.set(own, row);
    if (!keys.settled.has(answer)) keys.settled.set(answer, row);
    keys.places.set(row, place);
  }
  keysOfRows.set(rows, keys);
  return keys;
}

const keysOfRows = new WeakMap<readonly AttackRow[], RowKeys>();

function settledRow(index: AttackIndex, row: AttackRow): Row {
  const id = settledTechnique(index, row.technique);
  const technique = index.technique(id);
  if (technique === null) return { technique: id, tactic: row.tactic };
  const verdict = judgeTactic(index, technique, row.tactic);
  return { technique: id, tactic: verdict.kind === 'ok' ? row.tactic : (verdict.only ?? row.tactic) };
}

function keyOf({ technique, tactic }: Row): string {
  return `${technique} ${tactic}`;
}

interface RowKeys {
  index: AttackIndex;
  written: Map<string, AttackRow>;
  settled: Map<string, AttackRow>;
  places: Map<AttackRow, number>;
}
