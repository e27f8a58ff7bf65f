import { type CsvTable, csvTable } from '../../case/csv/csv-table.ts';
import { answerTable } from './answer-table.ts';
import { parseJson } from './parse-json.ts';

/** Rows as a portal or an API gave them; `asWritten` when the text is CSV and can be kept to the byte. */
export interface Results extends CsvTable {
  asWritten: boolean;
}

/**
 * Reads CSV, NDJSON, or JSON as the APIs of Defender, Graph, Log Analytics, Azure Data Explorer and Resource Graph answer,
 * or a list of objects. What cannot be read as one table comes as `problem`, a clause.
 */
export function readResults(text: string): Results | { problem: string } {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(content)) {
    const table = csvTable(text);
    return 'problem' in table
      ? { problem: `in line ${table.line} ${table.problem}` }
      : { ...table, asWritten: true };
  }
  const whole = parseJson(content);
  if (whole !== undefined) return asTable(whole);
  const rows: unknown[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const row = parseJson(line);
    if (row === undefined)
      return { problem: rows.length === 0 ? 'it is not JSON' : `line ${index + 1} is not JSON` };
    rows.push(row);
  }
  return asTable(rows);
}

function asTable(data: unknown): Results | { problem: string } {
  const table = answerTable(data);
  return 'problem' in table ? table : { ...table, asWritten: false };
}
