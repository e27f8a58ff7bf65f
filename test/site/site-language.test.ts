import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { de } from '../../src/site/words/de/index.ts';
import { en } from '../../src/site/words/en/index.ts';
import { filesOf } from '../run/files-of.ts';
import { builtSite } from './built-site.ts';

const cases = fileURLToPath(new URL('../../content/cases', import.meta.url));
const contents = Object.fromEntries(
  filesOf(cases).map((file) => [`cases/${file}`, readFileSync(join(cases, file))]),
);

test('a German site says nothing in English but what its cases say', async () => {
  const site = await builtSite({
    'casebook.yaml': 'title: Fallbuch\nlanguage: de-AT\nattack_version: 19\nurl: https://example.org\n',
    ...contents,
  });
  const english = wordsOnlyIn(en, de);
  expect(english.size).toBeGreaterThan(120);
  const pages = site.files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  const shown = new Map(pages.map((file) => [file, textsOf(parse(site.bytes(file).toString()))]));
  // Columns of the tables and names of the cases that are such words themselves.
  const own = new Set(['Finding', 'Source', 'Type', 'Value']);
  for (const [file, texts] of shown) {
    expect(texts[0], file).toBe('de-AT');
    expect(
      texts.filter((text) => english.has(text) && !own.has(text)),
      file,
    ).toEqual([]);
  }
  const page = shown.get('cases/data-exfiltration-pip/index.html') ?? [];
  for (const word of [
    'Zum Inhalt springen',
    'Befunde',
    'Zeitverlauf',
    'Herkunft',
    'Offen',
    'In Defender öffnen',
  ])
    expect(page).toContain(word);
});

/** Texts of the first that the second says in other words. */
function wordsOnlyIn(first: object, second: object): Set<string> {
  return new Set(
    Object.entries(first).flatMap(([key, value]) => {
      const other = (second as Record<string, unknown>)[key];
      if (typeof value === 'string') return value !== other && value.length > 2 ? [value] : [];
      return typeof value === 'object' && typeof other === 'object' && other !== null
        ? [...wordsOnlyIn(value as object, other)]
        : [];
    }),
  );
}

/** What a reader sees or hears of a page: its texts and labels, after the language it says it is in. */
function textsOf(node: DefaultTreeAdapterTypes.Node): string[] {
  const attributes = 'attrs' in node ? node.attrs : [];
  const said = attributes.filter(({ name }) =>
    ['lang', 'aria-label', 'title', 'placeholder', 'alt'].includes(name),
  );
  const own = node.nodeName === '#text' && 'value' in node ? [node.value] : said.map(({ value }) => value);
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own.map((text) => text.trim().replace(/\s+/g, ' ')), ...children.flatMap(textsOf)];
}
