import { z } from 'zod';
import { caseHeader } from '../case-header.ts';
import { refersTo } from '../records/fields.ts';
import { type RecordKind, recordKindNames, recordKinds } from '../records/record-kinds.ts';
import { siteConfig } from '../site-config.ts';
import { shownAs } from '../source/schema-shape.ts';
import { customTables } from '../tables-file.ts';

/** A JSON Schema, draft 7: the newest that the editors' YAML extensions read whole. */
export type JsonSchema = { [key: string]: unknown };

/** What each list of a case holds. */
const lists: Record<RecordKind, string> = {
  asset: 'Things of the organisation that play a part in the case.',
  finding: 'Claims of the case, each with what supports it.',
  query: 'Questions that were put to the data.',
  evidence: 'What was kept: files of the case, or links.',
  indicator: 'By what the activity can be recognised elsewhere.',
  'attack-row': 'ATT&CK techniques that were used, each for a tactic.',
  'response-action': 'What was done, or should be, because of the case.',
  'timeline-event': 'Events; observed findings and completed actions join them by themselves.',
  reference: 'Pages elsewhere that the case builds on.',
  revision: 'Changes of the case after it was first written.',
};

/** The schemas for editors by file name, as `schemas/` has them. */
export function jsonSchemaFiles(): Record<string, string> {
  const text = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'case.schema.json': text(caseJsonSchema()),
    'casebook.schema.json': text(siteJsonSchema()),
    'tables.schema.json': text(tablesJsonSchema()),
  };
}

/** The front matter of a case. */
export function caseJsonSchema(): JsonSchema {
  const { $schema, ...header } = generated(caseHeader);
  const properties = { ...(header.properties as object) } as JsonSchema;
  const definitions: JsonSchema = {};
  for (const kind of recordKindNames) {
    const { list, schema } = recordKinds[kind];
    const { $schema: _, ...record } = generated(schema);
    definitions[kind] = record;
    properties[list] = { description: lists[kind], type: 'array', items: { $ref: `#/definitions/${kind}` } };
  }
  return { $schema, $id: 'urn:casebook:case', title: 'Case', ...header, properties, definitions };
}

/** `casebook.yaml`. */
function siteJsonSchema(): JsonSchema {
  const { $schema, ...schema } = generated(siteConfig);
  return { $schema, $id: 'urn:casebook:site', title: 'Site', ...schema };
}

/** `tables/*.yaml`. */
function tablesJsonSchema(): JsonSchema {
  const { $schema, ...schema } = generated(customTables);
  return { $schema, $id: 'urn:casebook:tables', title: 'Tables', ...schema };
}

function generated(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const written = jsonSchema as JsonSchema;
      const kind = written[refersTo];
      // A reference is an id, or the record itself written in place.
      if (kind !== undefined) {
        written.items = {
          anyOf: [
            { type: 'string', description: 'Id of a record of the case.' },
            { $ref: `#/definitions/${kind}` },
          ],
        };
      }
      for (const key of [refersTo, shownAs, 'markdown']) delete written[key];
    },
  }) as JsonSchema;
}
