import fc from 'fast-check';
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

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>1</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://evil.example">x</a>',
  '<form action="https://evil.example"><input name=q><button>go</button></form>',
  '<style>*{display:none}</style>',
  '<b style="position:fixed" class="tlp-red" id="f1">x</b>',
  '<div data-record="0" data-code="0">x</div>',
  '<!--record 0-->',
  '<meta http-equiv=refresh content=0>',
  '<base href=//evil.example>',
  '<object data=x></object><embed src=x>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<details ontoggle=alert(1) open><summary>x</summary>y</details>',
  '<script',
  '<b <script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x]( javascript:alert(1))',
  '[x](data:text/html;base64,PHN2Zz4=)',
  '[x](vbscript:x)',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](https://evil.example/x.png)',
  '![x" onerror="alert(1)](evidence/a.png)',
  '[x](https://e.org "t" onclick="x")',
  '[x](https://e.org/"onmouseover="alert)',
  '```"><script>\n</code><script>alert(1)</script>\n```',
  '```html class=x\n<script>\n```',
  '[^"><script>]: x\n\n[^"><script>]',
  '# <a id="f1" onclick=x>F1</a>',
  '| <script> |\n| - |\n| <iframe> |',
  '`<script>`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<ul><li class=x onfocus=y tabindex=1>',
  '- [ ] <input type=text autofocus onfocus=alert(1)>',
];

const tags =
  'a b blockquote br code del details div em h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td th thead tr ul var';

/** What every page of ours promises of its prose, read from the HTML itself. */
function expectHarmless(shown: string) {
  for (const [tag, name, attributes] of shown.matchAll(
    /<\/?([^\s>/]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/g,
  )) {
    expect(tags.split(' '), tag).toContain(name);
    for (const [, key, value] of (attributes ?? '').matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      expect(key, tag).not.toMatch(/^(?:on|style|name|action|formaction|background|data-(?:code|record))/i);
      if (key === 'href') expect(value, tag).toMatch(/^(?:https?:\/\/e\.org|#|\.\.\/other\/|\/a\.1\.webp)/);
      if (key === 'src') expect(value, tag).toBe('/a.1.webp');
      if (key === 'id') expect(['f1', 't1105', 'timeline']).not.toContain(value);
      if (key === 'class')
        expect(value, tag).toMatch(
          /^(?:data|end|external|footnotes|label|scroll|vh|whole|zoom|redacted|l|tlp-part|contains-task-list|task-list-item|tlp tlp-[a-z]+)$/,
        );
    }
  }
  expect(shown.replace(/<\/?[a-z][^<>]*>/g, '')).not.toMatch(/[<]/);
}

describe('hostile prose is harmless', () => {
  test.each(hostile)('%s', (text) => {
    for (const around of [
      text,
      `a ${text} b`,
      `- ${text}`,
      `> ${text}`,
      `| a |\n| - |\n| ${text} |`,
      `<div>\n${text}\n</div>`,
    ]) {
      expectHarmless(html(around));
    }
  });

  test('in any mixture', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...hostile,
        '\n',
        '\n\n',
        '::finding{#F1}\n',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '"',
        '`',
        '*',
        '|',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expectHarmless(html(pieces.join('')).replace(/\[(?:finding) F1\]/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
