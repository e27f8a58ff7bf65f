import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './site-pages.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** What is wrong with a page by the HTML standard, as `rule: message at selector`. */
function faults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

test.each(['root', 'repo'] as const)('every page of the site for %s is valid HTML', (name) => {
  const { folder } = inject('sites')[name];
  const pages = pagesOf(folder);
  expect(pages.length).toBeGreaterThan(20);
  const found = pages.flatMap((path) => {
    const file = join(folder, path.endsWith('.html') ? path : `${path}index.html`);
    return faults(readFileSync(file, 'utf8')).map((fault) => `/${path}: ${fault}`);
  });
  expect(found).toEqual([]);
});

test('what is wrong would be seen', () => {
  expect(faults('<!doctype html><title>T</title><p><div></p><a id="x" id="x">').length).toBeGreaterThan(2);
});
