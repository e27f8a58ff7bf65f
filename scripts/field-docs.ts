import type { z } from 'zod';
import { caseHeader } from '../src/case/case-header.ts';
import { type JsonSchema, jsonSchemaFiles } from '../src/case/editor/json-schema.ts';
import { recordBase } from '../src/case/records/record-base.ts';
import { recordKindNames, recordKinds } from '../src/case/records/record-kinds.ts';
import { siteConfig } from '../src/case/site-config.ts';
import { expectedAt } from '../src/case/source/schema-shape.ts';
import { customTables } from '../src/case/tables-file.ts';

/** The text of `docs/fields.md`: every key of every file that a user writes, from the schemas. */
export function fieldDocs(): string {
  const files = jsonSchemaFiles();
  const read = (name: string) => JSON.parse(files[name] ?? '{}') as JsonSchema;
  const written = read('case.schema.json');
  const properties = at(written, 'properties');
  const lists = new Set(recordKindNames.map((kind) => recordKinds[kind].list as string));
  const records = recordKindNames.map((kind) => {
    const { list, prefix, schema, refers } = recordKinds[kind];
    const ids =
      prefix === null
        ? ''
        : `\n\nIds by position: \`${prefix}1\`, \`${prefix}2\`, … in the order of the list.`;
    const rows = rowsOf(at(written, 'definitions', kind), schema, {
      leaveOut: new Set(Object.keys(recordBase)),
      refers,
    });
    return `### ${list}\n\n${at(properties, list).description}${ids}\n\n${table(rows)}`;
  });
  const shared = rowsOf(at(written, 'definitions', 'asset'), recordKinds.asset.schema, {
    leaveOut: new Set(Object.keys(recordKinds.asset.schema.shape).filter((key) => !(key in recordBase))),
  });
  return `${[
    intro,
    '## The case\n\nThe front matter of `cases/<slug>/index.md` or `cases/<slug>.md`.',
    table(rowsOf(written, caseHeader, { leaveOut: lists })),
    '## Records\n\nEach list below is a key of the case; its items are records.',
    '### Every record\n\nThese keys are allowed in every record of every list.',
    table(shared),
    ...records,
    '## casebook.yaml\n\nThe site.',
    table(rowsOf(read('casebook.schema.json'), siteConfig, {})),
    '## tables/*.yaml\n\nTables and functions of your own; [custom tables](custom-tables.md) has an example.',
    table(rowsOf(read('tables.schema.json'), customTables, {})),
  ].join('\n\n')}\n`;
}

const intro = `# Every field

Made from the schemas in \`src/case/\` by \`node scripts/write-field-docs.ts\`; do not edit it by hand. Keys that are not listed are errors.

- **date**: \`YYYY-MM-DD\`.
- **time**: \`2025-11-20T00:48:57Z\`; seconds and up to seven digits after them may follow the minutes. The end is \`Z\` or an offset
  such as \`+02:00\`, always.
- **ids**: ids of records of the same case, or the records themselves, written in place.
- **required**: where two keys are named, exactly one of them. A key inside an optional map is required once the map is there.
- \`a.b\` is the key \`b\` of the map \`a\`; \`a[].b\` is the key \`b\` of each item of the list \`a\`; \`<name>\` is a name that you choose.`;

interface Row {
  key: string;
  required: string;
  shape: string;
  about: string;
}

interface RowOptions {
  leaveOut?: ReadonlySet<string>;
  /** Fields that refer to other records, with the kind of those. */
  refers?: Readonly<Record<string, keyof typeof recordKinds>>;
}

function rowsOf(written: JsonSchema, schema: z.ZodType, { leaveOut, refers = {} }: RowOptions): Row[] {
  const rows: Row[] = [];
  visit(written, [], '');
  return rows;

  function visit(map: JsonSchema, path: (string | number)[], prefix: string) {
    for (const key of Object.keys(at(map, 'properties'))) {
      if (path.length === 0 && leaveOut?.has(key)) continue;
      const refersTo = path.length === 0 ? refers[key] : undefined;
      field(at(map, 'properties', key), [...path, key], {
        key: prefix + key,
        required: requiredOf(map, key),
        ...(refersTo === undefined ? {} : { shape: `ids of \`${recordKinds[refersTo].list}\`` }),
      });
    }
    const named = map.additionalProperties;
    if (isSchema(named)) field(named, [...path, '<name>'], { key: `${prefix}<name>`, required: 'no' });
  }

  function field(
    of: JsonSchema,
    path: (string | number)[],
    row: Pick<Row, 'key' | 'required'> & { shape?: string },
  ) {
    const inner = parts(of);
    const shape = row.shape ?? shapeAt(path, of);
    rows.push({ ...row, shape, about: String(of.description ?? inner[0]?.map.description ?? '') });
    if (row.shape !== undefined) return;
    const seen = new Set<string>();
    for (const { map, listed } of inner) {
      const keys = Object.keys(at(map, 'properties')).join();
      // A list of the same map says nothing new.
      if (keys !== '' && seen.has(keys)) continue;
      seen.add(keys);
      visit(map, listed ? [...path, 0] : path, `${row.key}${listed ? '[]' : ''}.`);
    }
  }

  function shapeAt(path: (string | number)[], of: JsonSchema): string {
    const shape = expectedAt(schema, path)
      .split(' or a list')
      .map((words) => (words === 'a list' ? `list: ${expectedAt(schema, [...path, 0])}` : words))
      .join(', or a list of such');
    return of.maxLength === undefined ? shape : `${shape}, at most ${of.maxLength} characters`;
  }
}

/** The maps that a value may be, by themselves or as items of a list. */
function parts(of: JsonSchema): { map: JsonSchema; listed: boolean }[] {
  if (Array.isArray(of.anyOf)) return (of.anyOf as JsonSchema[]).flatMap(parts);
  if (of.type === 'array') return parts(at(of, 'items')).map(({ map }) => ({ map, listed: true }));
  return of.type === 'object' ? [{ map: of, listed: false }] : [];
}

function requiredOf(map: JsonSchema, key: string): string {
  if ((map.required as string[] | undefined)?.includes(key)) return '**yes**';
  const choice = (map.oneOf as { required: string[] }[] | undefined)?.map(({ required }) => required[0]);
  return choice?.includes(key) ? choice.map((one) => `\`${one}\``).join(' or ') : 'no';
}

function table(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = rows.map(
    ({ key, required, shape, about }) => `| \`${key}\` | ${required} | ${cell(shape)} | ${cell(about)} |`,
  );
  return ['| key | required | value | about |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function at(of: JsonSchema, ...path: string[]): JsonSchema {
  let found: unknown = of;
  for (const step of path) found = isSchema(found) ? found[step] : undefined;
  return isSchema(found) ? found : {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
