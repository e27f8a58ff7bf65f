import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/*.md'], { cwd: root });

test('every link of the documentation leads to a file', () => {
  const broken = pages.flatMap((page) => linked(page).filter((path) => !existsSync(join(root, path))));
  expect(pages).toContain('README.md');
  expect(broken).toEqual([]);
});

test('the index names every page', () => {
  const named = new Set(linked('docs/README.md'));
  expect(pages.filter((page) => /^docs\/(?!README)/.test(page) && !named.has(page))).toEqual([]);
});

test('every command that the documentation names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = pages.flatMap((page) =>
    [...text(page).matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, script = '']) => script),
  );
  expect(named).toContain('build');
  expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
});

/** Local paths, from the root, that a page links to outside its code. */
function linked(page: string): string[] {
  const prose = text(page)
    .replace(/^(`{3,})[^\n]*\n.*?^\1$/gms, '')
    .replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target));
}

function text(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}
