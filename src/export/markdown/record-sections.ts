import { footnotePrefix, type MarkdownSection, markdownForm } from '../../case/markdown-form.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import type { ExportedCase } from '../export-format.ts';
import { factsMarkdown } from './facts-markdown.ts';
import { pathAddress, plainMarkdown } from './plain-markdown.ts';
import type { proseMarkdown } from './prose-markdown.ts';

/** Records with a heading, facts and prose each. */
export function recordSections(
  { kind, heading, fields }: MarkdownSection,
  { of, attack }: ExportedCase,
  prose: WriteProse,
): string[] {
  return (of[recordKinds[kind].list] as readonly SectionRecord[]).flatMap((record) => {
    const { id, detail, limit } = record;
    const shown = { ...record, ...(record.tlp === of.tlp ? { tlp: undefined } : {}) };
    const title = `### <a id="${id.toLowerCase()}"></a>${id} · ${plainMarkdown(String(record[heading]))}`;
    return [
      title,
      ...(kind === 'evidence' ? picture(shown) : []),
      factsMarkdown(shown, fields, { attack }),
      ...(kind === 'query' && record.text !== null ? [fence(String(record.text), record.language)] : []),
      ...(detail === undefined ? [] : [markdownForm.detail, prose(detail, footnotePrefix(id, 'detail'))]),
      ...(limit === undefined ? [] : [markdownForm.limit, prose(limit, footnotePrefix(id, 'limit'))]),
    ];
  });
}

/** Writes prose; the names of its footnotes begin with `notes`. */
export type WriteProse = (written: Parameters<typeof proseMarkdown>[0], notes: string) => string;

interface SectionRecord {
  id: string;
  tlp: string;
  detail?: Parameters<typeof proseMarkdown>[0];
  limit?: Parameters<typeof proseMarkdown>[0];
  [key: string]: unknown;
}

/** A picture is shown; then what it shows is its alternative text, and no fact. */
function picture(record: Record<string, unknown>): string[] {
  const { file, alt } = record;
  if (typeof file !== 'string' || !isPicturePath(file)) return [];
  if (typeof alt === 'string' && alt !== '') record.alt = undefined;
  return [`![${plainMarkdown(typeof alt === 'string' ? alt : '')}](${pathAddress(file)})`];
}

function fence(text: string, language: unknown): string {
  const query = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const longest = Math.max(2, ...[...query.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const word = typeof language === 'string' && !/^kql$/i.test(language) ? language : 'kusto';
  return `${marks}${/^[\w+#.-]+$/.test(word) ? word : ''}\n${query}\n${marks}`;
}

/** Whether GitHub shows the file as a picture. */
function isPicturePath(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path);
}
