import { writeFileSync } from 'node:fs';
import { jsonSchemaFiles } from '../src/case/json-schema.ts';

// Writes the JSON Schemas that editors complete from.
for (const [name, text] of Object.entries(jsonSchemaFiles())) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
}
