import type { Nodes, Paragraph, RootContent, Table } from 'mdast';
import {
  bodyAnchor,
  caseFields,
  type MarkdownField,
  markdownSections,
  slugOfFirstLine,
} from '../../case/markdown-form.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import { type TlpLevel, tlpLevels } from '../../case/tlp.ts';
import type { DraftRecord } from '../draft.ts';
import { inlineText } from './inline-text.ts';
import { parseForm } from './parse-form.ts';
import { proseSlice } from './prose-slice.ts';
import { readFacts } from './read-facts.ts';
import { readField } from './read-field.ts';
import { readRecord } from './read-record.ts';
import { startOf } from './start-of.ts';

/** A case that was read back from the Markdown that `casebook export` writes. */
export interface CasebookMarkdown {
  slug: string;
  front: DraftRecord;
  body: string;
  /** The label of the whole file; RED where it has none, so that nothing is taken for laxer than it is. */
  label: TlpLevel;
  /** Levels of parts of the prose. */
  levels: readonly TlpLevel[];
  /** Markdown that belongs to no field, as it was written; somebody has added it. */
  left: readonly string[];
}

/** Reads the Markdown that `casebook export` writes; null for any other. */
export function readCasebookMarkdown(text: string): CasebookMarkdown | null {
  const slug = slugOfFirstLine(text.split('\n', 1)[0] ?? '');
  if (slug === null) return null;
  const root = parseForm(text);
  const left: string[] = [];
  const keep = (node: RootContent) => left.push(proseSlice(text, [node], startOf(node), endOf(node)));
  const front: Record<string, DraftRecord[string]> = { title: '', summary: '' };
  let body = '';
  const [head, ...sections] = parted(root.children.slice(1), (node) => isSection(node));

  let label: TlpLevel | null = null;
  for (const node of head ?? []) {
    if (node.type === 'heading' && node.depth === 1 && front.title === '')
      front.title = inlineText(node.children);
    else if (node.type === 'paragraph' && label === null && labelOf(node) !== null) label = labelOf(node);
    else if (node.type === 'paragraph' && front.summary === '') front.summary = inlineText(node.children);
    else if (node.type === 'list') {
      const { facts, others } = readFacts(node, caseFields);
      Object.assign(front, facts);
      for (const item of others)
        left.push(proseSlice(text, [item], startOf(item), item.position?.end.offset ?? 0));
    } else keep(node);
  }
  for (const [index, nodes] of sections.entries()) {
    const [heading, ...rest] = nodes;
    if (heading === undefined) continue;
    const next = sections[index + 1]?.[0];
    const end = next === undefined ? text.length : startOf(next);
    const section = markdownSections.find(({ anchor }) => anchor === anchorOf(heading));
    if (section === undefined) {
      body = proseSlice(text, rest, endOf(heading), end);
      continue;
    }
    const { list } = recordKinds[section.kind];
    const records: DraftRecord[] = [];
    const [before = [], ...own] = section.table ? [rest] : parted(rest, (node) => anchorOf(node) !== null);
    for (const node of before) {
      const rows = node.type === 'table' && section.table ? readTable(node, section.fields) : null;
      if (rows === null) keep(node);
      else records.push(...rows);
    }
    for (const [at, record] of own.entries()) {
      const after = own[at + 1]?.[0];
      const read = readRecord(record, section, text, after === undefined ? end : startOf(after));
      records.push(read.record);
      for (const node of read.others) keep(node);
    }
    front[list] = [...((front[list] as DraftRecord[] | undefined) ?? []), ...records];
  }
  return { slug, front, body, label: label ?? 'RED', levels: partLevels(root), left };
}

function labelOf(node: Paragraph): TlpLevel | null {
  const words = inlineText(node.children);
  return tlpLevels.find((level) => words === `TLP:${level}`) ?? null;
}

function partLevels(node: Nodes): TlpLevel[] {
  if ('children' in node) return node.children.flatMap(partLevels);
  const level = node.type === 'html' ? /^<!-- :::tlp\{level="([^"]+)"\}/.exec(node.value)?.[1] : undefined;
  return tlpLevels.filter((one) => one === level);
}

function isSection(node: RootContent): boolean {
  const anchor = anchorOf(node);
  if (anchor === null || node.type !== 'heading' || node.depth !== 2) return false;
  return anchor === bodyAnchor || markdownSections.some((one) => one.anchor === anchor);
}

/** The nodes before the first that begins a part, and then each part with the node that begins it. */
function parted(nodes: readonly RootContent[], begins: (node: RootContent) => boolean): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (begins(node)) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

function endOf({ position }: RootContent): number {
  return position?.end.offset ?? 0;
}

/** The anchor that a heading begins with; null for a heading of prose. */
function anchorOf(node: RootContent): string | null {
  const first = node.type === 'heading' ? node.children[0] : undefined;
  return first?.type === 'html' ? (/^<a id="([^"]+)">$/.exec(first.value)?.[1] ?? null) : null;
}

/** The records of a table, one a row; null when a column is none of ours, so that nothing in it is lost. */
function readTable(table: Table, fields: readonly MarkdownField[]): DraftRecord[] | null {
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
