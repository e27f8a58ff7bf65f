import type { MarkdownSection } from '../../case/markdown-form.ts';
import { techniqueAnchor } from '../../case/prose/technique-anchor.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import type { ExportedCase } from '../export-format.ts';
import { fieldMarkdown } from './field-markdown.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** Records as rows of one table, with the columns that at least one of them needs; nothing when there are none. */
export function recordTable({ kind, fields }: MarkdownSection, { of, attack }: ExportedCase): string[] {
  const records = of[recordKinds[kind].list] as readonly TableRecord[];
  if (records.length === 0) return [];
  const anchors = new Set<string>();
  const columns = [
    {
      label: 'Id',
      cell: ({ id }: TableRecord) => (id === null ? '' : `${anchor(id.toLowerCase(), anchors)}${id}`),
    },
    ...fields.map(({ key, label, form }) => ({
      label,
      cell: (record: TableRecord) => {
        if (key === 'tlp' && record.tlp === of.tlp) return '';
        const value = fieldMarkdown(record[key], form, { attack, type: record.type });
        return form === 'technique' ? anchor(techniqueAnchor(String(record[key])), anchors) + value : value;
      },
    })),
  ];
  const cells = columns.map(({ cell }) => records.map(cell));
  const used = columns.map((column, at) => ({ label: column.label, cells: cells[at] ?? [] }));
  const shown = used.filter(({ cells: column }) => column.some((cell) => cell !== ''));
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  return [
    [
      row(shown.map(({ label }) => plainMarkdown(label))),
      row(shown.map(() => '---')),
      ...records.map((_, at) => row(shown.map((column) => column.cells[at] ?? ''))),
    ].join('\n'),
  ];
}

interface TableRecord {
  id: string | null;
  tlp: string;
  [key: string]: unknown;
}

/** A place to link to, once in a table. */
function anchor(id: string, taken: Set<string>): string {
  if (taken.has(id) || !/^[a-z][a-z0-9-]*$/.test(id)) return '';
  taken.add(id);
  return `<a id="${id}"></a>`;
}
