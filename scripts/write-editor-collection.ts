import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editorCollection } from '../src/case/editor/editor-collection.ts';

// Tells the editor which Markdown files are cases: `node scripts/write-editor-collection.ts [content folder]`.
const content = resolve(process.argv[2] ?? 'content');
const cases = globSync(['cases/*.md', 'cases/*/index.md'], { cwd: content });
const target = join(import.meta.dirname, '../.astro/collections');
mkdirSync(target, { recursive: true });
const files = editorCollection(cases.map((path) => pathToFileURL(join(content, path))));
for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text);
process.stdout.write(`${cases.length} cases known to the editor; reload its window once.\n`);
