import type { ProjectedCase } from '../../audience/projected-case.ts';
import { csvTable } from '../../case/csv/csv-table.ts';
import { valuesInText } from '../../indicators/find/values-in-text.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import { stringLiteral } from '../../kql/syntax/string-literal.ts';
import type { Sighting } from './sighting.ts';

/** Longest value of a query or a cell that is one value as a whole. */
const longestLiteral = 400;

/** The tables and columns that a query names, and the values in it: its string literals and what they hold. */
export function querySightings(
  { id, text }: ProjectedCase['queries'][number],
  analysis: QueryAnalysis | null,
): Sighting[] {
  const at = { kind: 'query', id, anchor: id.toLowerCase() } as const;
  if (text === null) return [];
  if (analysis === null) {
    const quoted = [...text.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(([, one, other]) => one ?? other ?? '');
    return [...quoted.flatMap(whole), ...valuesInText(text)].map((value) => ({ ...at, value }));
  }
  const columnOf = new Map(analysis.comparedLiterals.map(({ start, column }) => [start, column]));
  const literals = analysis.tokens
    .filter(({ kind }) => kind === 'StringLiteral')
    .flatMap(({ start, length }): Sighting[] => {
      const value = stringLiteral(text.slice(start, start + length));
      const column = columnOf.get(start);
      const role = column === undefined ? {} : { role: column };
      return [
        ...whole(value).map((one) => ({ ...at, ...role, value: one })),
        ...valuesInText(value)
          .filter((one) => one !== value)
          .map((one) => ({
            ...at,
            ...role,
            value: one,
            ...(value.length <= longestLiteral && { of: value }),
          })),
      ];
    });
  const comments = analysis.tokens
    .filter(({ kind }) => kind === 'Comment')
    .flatMap(({ start, length }) => valuesInText(text.slice(start, start + length)));
  return [
    ...literals,
    ...comments.map((value): Sighting => ({ ...at, mentioned: true, value })),
    ...analysis.tables.map((value): Sighting => ({ ...at, kind: 'table', value })),
    ...[...new Set(analysis.columns.map(({ name }) => name))].map(
      (value): Sighting => ({ ...at, kind: 'column', value }),
    ),
  ];
}

/** The values in the rows that a query returned, each with its column and the first and last time of a row that holds it. */
export function resultSightings(id: string, csv: string): Sighting[] {
  const table = csvTable(csv);
  if ('problem' in table) return [];
  const timeAt = table.columns.findIndex((name) => /^(?:Timestamp|TimeGenerated)\b/i.test(name));
  const found = new Map<string, Sighting>();
  for (const row of table.rows) {
    const time = isoTime(row[timeAt] ?? '');
    for (const [column, cell] of row.entries()) {
      const role = table.columns[column] ?? '';
      for (const value of [...whole(cell), ...valuesInText(cell).filter((one) => one !== cell)]) {
        const key = `${role}\0${value}`;
        const known = found.get(key) ?? { kind: 'results', id, anchor: id.toLowerCase(), role, value };
        if (time !== null) {
          if (known.first === undefined || time < known.first) known.first = time;
          if (known.last === undefined || time > known.last) known.last = time;
        }
        found.set(key, known);
      }
    }
  }
  const columns = table.columns.map(
    (value): Sighting => ({
      kind: 'column',
      id,
      anchor: id.toLowerCase(),
      value: value.replace(/ \[UTC\]$/, ''),
    }),
  );
  return [...columns, ...found.values()];
}

/** A text as a value when it can be one: no number, time or switch, nothing of several lines. */
function whole(text: string): string[] {
  const value = text.trim();
  const isPlain =
    value.length < 2 ||
    value.length > longestLiteral ||
    /[\r\n]/.test(value) ||
    /^[-+]?[\d.,:%\s]*$/.test(value.replace(/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?$/, 'x')) ||
    /^\d{4}-\d\d-\d\d[T ]/.test(value) ||
    /^(?:true|false|null)$/i.test(value);
  return isPlain ? [] : [value];
}

/** An ISO time as it is written, in UTC; null for any other text. */
function isoTime(text: string): string | null {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?$/.test(text.trim())
    ? `${text.trim().replace(' ', 'T').replace(/Z$/, '')}Z`
    : null;
}
