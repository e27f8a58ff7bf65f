import { writeFileSync } from 'node:fs';
import { jsonSchemaFiles } from '../src/case/editor/json-schema.ts';
import { caseExportSchemaFile } from '../src/export/json/case-export-schema.ts';

// Writes the JSON Schemas that editors complete from, and that of exported cases.
for (const [name, text] of Object.entries({ ...jsonSchemaFiles(), ...caseExportSchemaFile() })) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
}
