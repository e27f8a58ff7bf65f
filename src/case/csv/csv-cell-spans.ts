import type { Span } from '../source/yaml-reader.ts';

/**
 * Where each cell of a CSV text stands, with its quotes, by record and column; records that are empty lines are left out,
 * as `csvTable` does. Only for a text that `csvTable` reads.
 */
export function csvCellSpans(text: string): Span[][] {
  const records: Span[][] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const record: Span[] = [];
    for (;;) {
      const start = at;
      if (text[at] === '"') {
        at++;
        while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
        at++;
      }
      while (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) at++;
      record.push({ start, end: Math.min(at, text.length) });
      if (text[at] !== ',') break;
      at++;
    }
    const [first] = record;
    if (record.length > 1 || (first && first.end > first.start)) records.push(record);
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return records;
}
