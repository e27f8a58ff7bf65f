import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Query } from '../../case/case.ts';
import { closest } from '../../case/closest.ts';
import { csvText } from '../../case/csv/csv-text.ts';
import type { Edit } from '../../case/diagnostic.ts';
import { readCase } from '../../case/read-case.ts';
import { plainSlug } from '../../case/slug.ts';
import { recordKeysEdit } from '../../case/source/record-keys-edit.ts';
import { sourceText } from '../../case/source/source-text.ts';
import type { Results } from '../../import/results/read-results.ts';
import { queryDigest } from '../../kql/query-digest.ts';
import { parseProse } from '../../render/prose/parse-prose.ts';
import type { LoadedCase } from '../../workspace/load/load-case.ts';
import { UsageError } from '../call/usage-error.ts';
import { editedText } from './edited-text.ts';

/** What taking results does to a case. */
export interface PlannedResults {
  /** The file of rows, by its path in the folder of the case; null when there is no column to write. */
  csv: { path: string; absolute: string; text: string } | null;
  /** In the case file; null when they cannot be made without a risk, and `lines` are to be written by hand. */
  edits: Edit[] | null;
  /** What the query says then, such as `rows: 3`. */
  lines: readonly string[];
}

/** The query of a case that has an id, in any case of its letters. */
export function namedQuery(loaded: LoadedCase, id: string): Query {
  const queries = loaded.source?.case.queries ?? [];
  const found = queries.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (found !== undefined) return found;
  const ids = queries.map((one) => one.id);
  const meant = /^[a-z]+\d+$/i.test(id) ? null : closest(id, ids);
  throw new UsageError(
    `Unexpected query \`${id}\`, expected ${ids.length === 0 ? 'a case with queries' : ids.length === 1 ? `\`${ids[0]}\`` : `one of ${ids.map((one) => `\`${one}\``).join(', ')}`}`,
    meant === null ? null : `Did you mean \`${meant}\`?`,
  );
}

/** Plans the file of rows and the keys of the query; `written` is the text of the results as it came. */
export function planResults(
  loaded: LoadedCase,
  query: Query,
  { results, written, ran }: { results: Results; written: string; ran: string | null },
): PlannedResults {
  const { source, text } = loaded;
  if (source === null || text === null || query.text === null)
    throw new UsageError(
      `Unexpected query \`${query.id}\` without a text, expected one that can be read`,
      '`casebook check` says what is wrong with it.',
    );
  const path = query.results ?? `results/${fileName(query)}.csv`;
  const isEmpty = results.columns.length === 0;
  if (isEmpty && query.results !== undefined)
    throw new UsageError(
      'Unexpected rows without columns, expected the names of the columns too',
      `Remove \`results: ${query.results}\` from \`${query.id}\` first: without rows and columns there is no file.`,
    );
  const values: [key: string, value: string][] = [
    ...(ran === null ? [] : [['ran', ran] as [string, string]]),
    ...(isEmpty || query.results !== undefined ? [] : [['results', path] as [string, string]]),
    ['rows', String(results.rows.length)],
    ['results_of', digestText(queryDigest(query.text))],
  ];
  return {
    csv: isEmpty
      ? null
      : {
          path,
          absolute: join(loaded.folder, path),
          text: results.asWritten ? written : csvText(results),
        },
    edits: safeEdits(loaded, query, values),
    lines: values.map(([key, value]) => `${key}: ${value}`),
  };
}

const shortKeys = ['id', 'title', 'file', 'language', 'platform', 'purpose', 'ran', 'results', 'rows'];

/** The edits, if the case is then the same but for these keys. */
function safeEdits(
  { source, text, slug }: LoadedCase,
  query: Query,
  values: readonly (readonly [string, string])[],
): Edit[] | null {
  if (source === null || text === null) return null;
  const edits = recordKeysEdit(source.yaml, query.at, values, shortKeys);
  if (edits === null) return null;
  const after = readCase(sourceText(text.file, editedText(text.text, edits)), slug, parseProse).source;
  const expected = structuredClone(source.yaml.data);
  const record = query.at.reduce<unknown>(
    (holder, key) => (holder as Record<string | number, unknown> | undefined)?.[key],
    expected,
  ) as Record<string, unknown> | undefined;
  if (record === undefined || after === null) return null;
  for (const [key, value] of values)
    record[key] = key === 'rows' ? Number(value) : value.replace(/^"(.*)"$/, '$1');
  return isDeepStrictEqual(plain(after.yaml.data), plain(expected)) ? edits : null;
}

/** Without the order of keys and the prototypes of maps. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, plain(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Digits alone, or with one `e`, would be a number in YAML. */
function digestText(digest: string): string {
  return /^\d+(e\d+)?$/.test(digest) ? `"${digest}"` : digest;
}

/** As the file of the query is named, else after its title. */
function fileName({ file, title, id }: Query): string {
  const own = file === undefined ? title : (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return plainSlug(own).slice(0, 60).replace(/-$/, '') || id.toLowerCase();
}
