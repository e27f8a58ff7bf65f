import { expect, test } from 'vitest';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { proseLinks } from './prose-links.ts';

const listed = (text: string) =>
  proseLinks(parseProse(text).root).map(({ start, end, ...link }) => ({
    at: text.slice(start, end),
    ...link,
  }));

test('every written link and picture is listed with its place and where it leads', () => {
  const text = [
    '[F1](#F1) **[o](../other/index.md#f2)** [s](../other.md) [d](../other/)',
    '[e](https://e.org/a) [r][ref] ![A log](evidence/a%20b.png) ![](https://e.org/x.png) ![p][pic]',
    '',
    ':::tlp{level="RED"}',
    '| a |',
    '| - |',
    '| [own](index.md#q1) :redact[[f](results/x.csv)] [m](mailto:a@b.org) |',
    ':::',
    '',
    '[ref]: ../../outside.md',
    '[pic]: evidence/p.png',
  ].join('\n');
  expect(listed(text)).toMatchInlineSnapshot(`
    [
      {
        "anchor": "f1",
        "at": "[F1](#F1)",
        "kind": "anchor",
        "url": "#F1",
      },
      {
        "anchor": "f2",
        "at": "[o](../other/index.md#f2)",
        "kind": "case",
        "slug": "other",
        "url": "../other/index.md#f2",
      },
      {
        "anchor": null,
        "at": "[s](../other.md)",
        "kind": "case",
        "slug": "other",
        "url": "../other.md",
      },
      {
        "anchor": null,
        "at": "[d](../other/)",
        "kind": "case",
        "slug": "other",
        "url": "../other/",
      },
      {
        "at": "[e](https://e.org/a)",
        "kind": "external",
        "url": "https://e.org/a",
      },
      {
        "at": "[r][ref]",
        "kind": "file",
        "path": "../../outside.md",
        "url": "../../outside.md",
      },
      {
        "alt": "A log",
        "at": "![A log](evidence/a%20b.png)",
        "kind": "image",
        "path": "evidence/a b.png",
        "url": "evidence/a%20b.png",
      },
      {
        "alt": "",
        "at": "![](https://e.org/x.png)",
        "kind": "remote-image",
        "url": "https://e.org/x.png",
      },
      {
        "alt": "p",
        "at": "![p][pic]",
        "kind": "image",
        "path": "evidence/p.png",
        "url": "evidence/p.png",
      },
      {
        "anchor": "q1",
        "at": "[own](index.md#q1)",
        "kind": "anchor",
        "url": "index.md#q1",
      },
      {
        "at": "[f](results/x.csv)",
        "kind": "file",
        "path": "results/x.csv",
        "url": "results/x.csv",
      },
      {
        "at": "[m](mailto:a@b.org)",
        "kind": "other",
        "url": "mailto:a@b.org",
      },
    ]
  `);
});

test('what is not a written link is not listed', () => {
  expect(listed('https://e.org <https://e.org> a@b.org `[a](b)` [x] [y][z]\n\n```\n[a](b)\n```')).toEqual([]);
});

test.each([
  ['javascript:alert(1)', 'other'],
  ['JAVASCRIPT:alert(1)', 'other'],
  ['java%73cript:alert(1)', 'other'],
  ['data:text/html,x', 'other'],
  ['//e.org/x', 'other'],
  ['\\\\server\\share', 'other'],
  ['/etc/passwd', 'other'],
  ['https://user:pw@e.org', 'other'],
  ['x.md?y', 'other'],
  ['#', 'other'],
  ['%', 'file'],
  ['../Other/index.md', 'file'],
  ['../../other/index.md', 'file'],
  ['C:/x.png', 'other'],
])('%s is %s', (url, kind) => {
  expect(proseLinks(parseProse(`[a](<${url}>)`).root)[0]?.kind).toBe(kind);
});
