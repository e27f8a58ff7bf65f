import { valuesInText } from '../../../indicators/find/values-in-text.ts';
import { type LookupKey, lookupKey } from '../../../indicators/spelling/lookup-key.ts';

/** A value of a pasted text. */
export interface PastedValue {
  sought: LookupKey;
  /** Whether it is surely meant as a value. Any cell of an alert may be one; it is worth a row only when the site knows it. */
  isMeant: boolean;
}

/** Longest text that is one value as a whole. */
const longestPasted = 400;

/**
 * The values of a list (one on each line, or parted by commas or blanks), or of an alert as JSON, lines of JSON, CSV or text; each
 * once, in order. Nothing is asked or kept.
 */
export function pastedValues(text: string): PastedValue[] {
  const found = new Map<string, PastedValue>();
  const add = (value: string, isMeant: boolean) => {
    const sought = value.length > longestPasted ? null : lookupKey(value);
    if (sought === null) return;
    const known = found.get(sought.key);
    found.set(sought.key, { sought, isMeant: isMeant || sought.form !== null || known?.isMeant === true });
  };
  const cells = jsonTexts(text) ?? csvCells(text);
  if (cells !== null) {
    for (const cell of cells) {
      if (isWord(cell)) add(cell, false);
      for (const value of valuesInText(cell)) add(value, true);
    }
    return [...found.values()];
  }
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    const entry = line.replace(/^[-*•]\s+/, '');
    const parts = entry.split(/[\s,;]+/).filter((one) => one !== '');
    const isList = parts.length > 1 && parts.every((part) => (lookupKey(part)?.form ?? null) !== null);
    if (parts.length === 1 || isList) for (const part of parts) add(part, true);
    else if (lookupKey(entry)?.form != null) add(entry, true);
    else for (const value of valuesInText(entry)) add(value, true);
  }
  return [...found.values()];
}

/** No number, time or switch, and on one line. */
function isWord(cell: string): boolean {
  return (
    cell.trim().length >= 3 &&
    !/[\r\n]/.test(cell) &&
    !/^(?:[-+\d.,:%\s]*|\d{4}-\d\d-\d\d[T ].*|true|false|null|none)$/i.test(cell)
  );
}

/** The texts of JSON, or of a line of JSON each; null for anything else. */
function jsonTexts(text: string): string[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return textsOf(JSON.parse(text));
  } catch {
    try {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .flatMap((line) => textsOf(JSON.parse(line)));
    } catch {
      return null;
    }
  }
}

function textsOf(value: unknown): string[] {
  const found: string[] = [];
  // No recursion: what is pasted may be nested as deep as it likes.
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const one = rest.pop();
    if (typeof one === 'string') found.push(...(jsonTexts(one) ?? [one]));
    else if (typeof one === 'object' && one !== null) rest.push(...Object.values(one).reverse());
  }
  return found;
}

/** The cells of a table whose lines have as many cells each, the first line being its head; null for anything else. */
function csvCells(text: string): string[] | null {
  for (const separator of ['\t', ',', ';']) {
    const rows = rowsOf(text, separator);
    const width = rows[0]?.length ?? 0;
    if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) continue;
    // Without a head it is rather a list, of which every value is meant.
    if (rows[0]?.some((name) => (lookupKey(name)?.form ?? null) !== null)) return null;
    return rows.slice(1).flat();
  }
  return null;
}

/** RFC 4180, with any separator. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell.trim() !== '') rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text[at + 1] === '"') {
      cell += char;
      at++;
    } else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += char;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
