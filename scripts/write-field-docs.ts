import { writeFileSync } from 'node:fs';
import { fieldDocs } from './field-docs.ts';

// Writes `docs/fields.md` from the schemas.
writeFileSync(new URL('../docs/fields.md', import.meta.url), fieldDocs());
