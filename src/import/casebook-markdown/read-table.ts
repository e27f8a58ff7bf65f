import type { Table } from 'mdast';
import type { MarkdownField } from '../../case/markdown-form.ts';
import type { DraftRecord } from '../draft.ts';
import { inlineText } from './inline-text.ts';
import { readField } from './read-field.ts';

/** The records of a table, one a row; null when a column is none of ours, so that nothing in it is lost. */
export function readTable(table: Table, fields: readonly MarkdownField[]): DraftRecord[] | null {
  const known = [{ key: 'id', label: 'Id', form: 'text' as const }, ...fields];
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell) =>
    known.find(({ label }) => label === inlineText(cell.children)),
  );
  if (columns.includes(undefined)) return null;
  return rows.map((row) =>
    Object.fromEntries(
      row.children.flatMap((cell, at) => {
        const field = columns[at];
        if (field === undefined) return [];
        const value = readField(cell.children, field.form);
        return value === undefined ? [] : [[field.key, value]];
      }),
    ),
  );
}
