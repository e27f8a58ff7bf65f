import { describe, expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';
import { renderProse } from './prose-html.ts';
import type { ProseOptions } from './prose-options.ts';
import { proseWords } from './prose-words.ts';

const options: ProseOptions = {
  name: 'Background',
  footnotes: 'fn',
  headingBase: 2,
  reservedIds: new Set(['f1', 't1105', 'timeline']),
  words: proseWords('en'),
  record: (anchor) => (anchor === 'f1' ? { href: '#f1', label: 'F1' } : null),
  caseHref: (slug, anchor) => (slug === 'other' ? `../other/${anchor === null ? '' : `#${anchor}`}` : null),
  fileHref: () => null,
  image: (path) =>
    path === 'evidence/a.png'
      ? { src: '/a.1.webp', srcset: '/a.1.webp 480w', width: 480, height: 270 }
      : null,
  externalLink: (url) => !url.includes('evil'),
  highlight: (code, language) => (language === 'kql' ? `<span class="l">${code}</span>` : null),
};

const html = (text: string) =>
  renderProse(parseProse(text).root, options)
    .parts.map((part) => ('html' in part ? part.html : `[${part.record} ${part.id}]`))
    .join('')
    .trim();

describe('links', () => {
  test.each([
    ['[F1](#f1) [first](#F1) [](#f1)', '<a href="#f1">F1</a> <a href="#f1">first</a> <a href="#f1">F1</a>'],
    ['[F9](#f9) and [**F9**](#f9)', 'F9 and <strong>F9</strong>'],
    ['[o](../other/index.md)', '<a href="../other/">o</a>'],
    ['[o](../other.md#F2)', '<a href="../other/#f2">o</a>'],
    ['[gone](../gone/index.md) [up](../../x.md) [f](x.txt)', 'gone up f'],
    ['[e](https://e.org/?a=b)', '<a href="https://e.org/?a=b" rel="external noreferrer">e</a>'],
    ['[e][e]\n\n[e]: https://e.org', '<a href="https://e.org/" rel="external noreferrer">e</a>'],
    ['[bad](https://evil.example)', 'bad'],
    [
      'https://e.org www.e.org <https://e.org> a@b.org <a@b.org>',
      'https://e.org www.e.org https://e.org a@b.org a@b.org',
    ],
    ['[m](mailto:a@b.org) [j](javascript:alert%281%29) [d](data:text/html,x) [p](//e.org)', 'm j d p'],
    ['[u](https://user:pw@e.org)', 'u'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });
});

test('records are placed, marked parts and barred texts are shown as such', () => {
  const { root } = parseProse(
    'a :redact[John]\n\n:::tlp{level="AMBER+STRICT"}\nb\n::query{#Q1}\nc\n:::\n::finding{#F1}\n',
  );
  expect(renderProse(root, options).parts).toMatchInlineSnapshot(`
    [
      {
        "html": "<p>a <span class="redacted"><span class="vh">withheld</span></span></p>
    <div class="tlp-part"><p class="label"><span class="tlp tlp-amber">TLP:AMBER+STRICT</span></p><p>b</p>",
      },
      {
        "id": "Q1",
        "record": "query",
      },
      {
        "html": "<p>c</p></div>
    ",
      },
      {
        "id": "F1",
        "record": "finding",
      },
    ]
  `);
});

test('headings begin at the level of the page, without gaps, and never take an id of the page', () => {
  const { root } = parseProse('## Timeline\n#### F1\n#### T1105 & more\n## Timeline\n# `T1105`\n# !\n');
  expect(renderProse(root, options).headings.map(({ depth, id }) => `${depth} ${id}`)).toMatchInlineSnapshot(`
    [
      "2 timeline-1",
      "3 f1-1",
      "3 t1105--more",
      "2 timeline-2",
      "2 t1105-1",
      "2 section",
    ]
  `);
  expect(html('# A\n\n[a](#a)')).toBe('<h2 id="a">A</h2>\n<p><a href="#a">a</a></p>');
});

test('pictures are local, remote ones are links', () => {
  expect(html('![A log](evidence/a.png) ![gone](b.png) ![far](https://e.org/x.png)')).toMatchInlineSnapshot(
    `"<p><a href="/a.1.webp" class="zoom"><img src="/a.1.webp" srcset="/a.1.webp 480w" alt="A log" width="480" height="270" loading="lazy" decoding="async"></a> gone <a href="https://e.org/x.png" rel="external noreferrer">far</a></p>"`,
  );
  expect(html('[![A log](evidence/a.png)](https://e.org)')).toMatchInlineSnapshot(
    `"<p><a href="https://e.org/" rel="external noreferrer"><img src="/a.1.webp" srcset="/a.1.webp 480w" alt="A log" width="480" height="270" loading="lazy" decoding="async"></a></p>"`,
  );
});

test('footnotes lead there and back', () => {
  const shown = html('a[^Note] b[^Note]\n\n[^Note]: Text.\n');
  const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map((match) => `#${match[1]}`);
  const hrefs = [...shown.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const href of hrefs) expect(ids).toContain(href);
  expect(shown).toContain('aria-describedby="fn.label"');
  expect(ids).toContain('#fn.label');
});

test('tables and code scroll in regions of their own name', () => {
  expect(html('| a | b |\n| - | -: |\n| 1 | 2 |\n\n```kql\nT\n```\n\n```\n<b>\n```')).toMatchInlineSnapshot(`
    "<div class="scroll" tabindex="0" role="region" aria-label="Background, table 1"><table class="data">
    <thead>
    <tr>
    <th scope="col">a</th>
    <th scope="col" class="end">b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td class="end">2</td>
    </tr>
    </tbody>
    </table></div>
    <pre tabindex="0" role="region" aria-label="Background, code 1"><code><span class="l">T</span></code></pre>
    <pre tabindex="0" role="region" aria-label="Background, code 2"><code>&#x3C;b></code></pre>"
  `);
});

test('a few elements of HTML stay, without attributes', () => {
  expect(
    html(
      '<details open onclick="x"><summary>More</summary>\n\n- a <kbd class="x">K</kbd><br>b\n\n</details>\n\n<p align="center">Middle &amp; <b>bold</b></p>\n\nx <sub>1</sub> <b>open <!-- no --> <font color="red">red</font>',
    ),
  ).toMatchInlineSnapshot(`
    "<details><summary>More</summary><ul>
    <li>a <kbd>K</kbd><br>
    b</li>
    </ul></details>
    <p>Middle &#x26; <b>bold</b></p>
    <p>x <sub>1</sub> open  red</p>"
  `);
});

test('in code too long for one line, short words with hyphens stay whole, and the code stays as it is', () => {
  expect(html('`Set-MpPreference -DisableRealtimeMonitoring $true`')).toBe(
    '<p><code><span class="whole">Set-MpPreference</span> -DisableRealtimeMonitoring $true</code></p>',
  );
  expect(html('`svc-backup`')).toBe('<p><code class="whole">svc-backup</code></p>');
  expect(html('`a.roe`')).toBe('<p><code>a.roe</code></p>');
});
