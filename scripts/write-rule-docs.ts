import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { ruleDocs } from './rule-docs.ts';

// Writes `docs/rules/`; a page whose rule is gone goes too.
const folder = new URL('../docs/rules/', import.meta.url);
const docs = ruleDocs();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (docs[name] === undefined) rmSync(new URL(name, folder));
for (const [name, text] of Object.entries(docs)) writeFileSync(new URL(name, folder), text);
