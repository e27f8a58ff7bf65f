import type { Root } from 'mdast';
import { timeTicks } from '../../case/time/time.ts';
import { tablesIn } from '../blocks/tables-in.ts';
import type { DraftRecord } from '../draft.ts';
import { plainValue } from '../draft.ts';
import type { ReportBook } from '../report-book.ts';
import { timesIn } from './times-in.ts';

/** The rows of tables that are headed by a time, sorted; rows without a date and a clock time stay prose. */
export function timelineRecords(root: Root, book: ReportBook): DraftRecord[] {
  const events: DraftRecord[] = [];
  for (const { headers, rows } of tablesIn(root)) {
    const column = headers.findIndex((header) => /\btime|\bdate/.test(header));
    if (column === -1 || headers.length < 2) continue;
    const utc = /utc|gmt|zulu|\bz\b/.test(headers[column] ?? '');
    for (const { cells } of rows) {
      const written = cells[column]?.text ?? '';
      const [first] = timesIn(written);
      const event = eventOf(cells.filter((_, at) => at !== column));
      if (first === undefined || event === null) {
        if (written !== '' && event !== null)
          book.left.push(`a row of a timeline without a date and a clock time: ${written}`);
        continue;
      }
      const time =
        first.hasOffset || utc
          ? first.time
          : book.guess('time', first.time, 'no offset is given, so UTC was assumed');
      events.push({ time, ...event });
    }
  }
  return events.sort((a, b) => compare(timeTicks(plainValue(a.time)), timeTicks(plainValue(b.time))));
}

function eventOf(cells: readonly { header: string; text: string }[]): DraftRecord | null {
  const source = cells.find(({ header, text }) => /source|table|log/.test(header) && text !== '');
  const telling = cells.filter(
    (cell) =>
      cell !== source &&
      cell.text !== '' &&
      !/flag|^#$|technique|^id$|tactic|mitre|severity/.test(cell.header),
  );
  if (telling.length === 0) return null;
  return { event: telling.map(({ text }) => text).join(': '), source: source?.text };
}

function compare(a: bigint | null, b: bigint | null): number {
  return a === null || b === null || a === b ? 0 : a < b ? -1 : 1;
}
