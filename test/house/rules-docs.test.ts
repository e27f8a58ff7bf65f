import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleDocs } from '../../scripts/rule-docs.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

test('docs/rules is what `npm run generate` writes', () => {
  const docs = ruleDocs();
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(docs).toSorted());
  for (const [name, text] of Object.entries(docs))
    expect({ name, text: readFileSync(new URL(name, folder), 'utf8') }).toEqual({ name, text });
});

test('every link between the pages leads to one', () => {
  const docs = ruleDocs();
  const links = Object.values(docs).flatMap((text) =>
    [...text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/\]\(([^)#:]+\.md)\)/g)].map(
      ([, path]) => path ?? '',
    ),
  );
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) expect(Object.keys(docs)).toContain(link);
});
