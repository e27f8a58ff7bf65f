import { caseJsonSchema, type JsonSchema } from '../../case/editor/json-schema.ts';
import { exportVersion } from './case-data.ts';

/** The schema by its file name, as `schemas/` has it. */
export function caseExportSchemaFile(): Record<string, string> {
  return { 'case-export.schema.json': `${JSON.stringify(caseExportSchema(), null, 2)}\n` };
}

/** What `case.json` is: the schema of the front matter, changed where the published case differs. */
function caseExportSchema(): JsonSchema {
  const { $schema, properties, definitions, required } = caseJsonSchema() as unknown as Written;
  const { draft: _draft, skip: _skip, attack_version, authors, reviewers, ...header } = properties;
  const own: Record<string, JsonSchema> = {
    version: { description: 'Version of this form.', const: exportVersion },
    slug: { description: 'Name of the case in addresses.', type: 'string', pattern: '^[a-z0-9-]+$' },
    url: { description: 'Address of its page; missing where the site has none.', type: 'string' },
    label: {
      description: 'TLP label of the whole: the strictest level in it.',
      enum: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
    },
    ...header,
    attack_version: { description: attack_version?.description, type: 'string' },
    authors: people(authors),
    reviewers: people(reviewers),
    body: { description: 'The prose as HTML.', type: 'string' },
  };
  const lists = Object.keys(properties).filter(
    (name) => properties[name]?.type === 'array' && refersToRecord(properties[name]),
  );
  const schema = {
    $schema,
    $id: `urn:casebook:case-export:${exportVersion}`,
    title: 'Exported case',
    type: 'object',
    properties: own,
    required: ['version', 'slug', 'label', ...required, ...lists, 'body'],
    additionalProperties: false,
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([kind, record]) => [kind, exported(kind, record)]),
    ),
  };
  // What stands for a redacted text may be longer than the author was allowed, or nothing.
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (/^m(?:in|ax)Length$/.test(key) ? undefined : value)),
  );
}

/** A record as exported: with its id and label, references as ids, prose as HTML. */
function exported(kind: string, { anyOf: _anyOf, oneOf: _oneOf, ...record }: RecordSchema): JsonSchema {
  const { skip: _skip, ...properties } = record.properties;
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => {
    if (name === 'detail' || name === 'limit')
      return [
        name,
        { description: String(field.description).replace('in Markdown', 'as HTML'), type: 'string' },
      ];
    const { items } = field as { items?: { anyOf?: JsonSchema[] } };
    return items?.anyOf === undefined ? [name, field] : [name, { ...field, items: items.anyOf[0] }];
  });
  const without = kind === 'attack-row' || kind === 'reference' || kind === 'revision';
  return {
    ...record,
    properties: Object.fromEntries(fields),
    required: [
      ...(without ? [] : ['id']),
      ...(record.required ?? []),
      ...(kind === 'query' ? ['query'] : []),
      'tlp',
    ],
  };
}

/** Names are always written in full. */
function people(field: JsonSchema | undefined): JsonSchema {
  const { items } = field as { items: { anyOf: JsonSchema[] } };
  return { ...field, items: items.anyOf.find(({ type }) => type === 'object') };
}

function refersToRecord({ items }: JsonSchema): boolean {
  return typeof items === 'object' && items !== null && '$ref' in items;
}

interface Written {
  $schema: string;
  properties: Record<string, JsonSchema>;
  definitions: Record<string, RecordSchema>;
  required: string[];
}

interface RecordSchema extends JsonSchema {
  properties: Record<string, JsonSchema>;
  required?: string[];
}
