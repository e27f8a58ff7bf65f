import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLanguages, highlightCode } from './highlight-code.ts';

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');

test('code has the classes of our queries, line by line', async () => {
  expect(await highlightCode('Get-Item "$x" # <a>\nif ($true) { 1 }', 'PowerShell')).toMatchInlineSnapshot(`
    "<span class="l"><span class="k-fn">Get-Item</span> <span class="k-st">&quot;</span><span class="k-va">$x</span><span class="k-st">&quot;</span> <span class="k-cm"># &lt;a&gt;</span>
    </span><span class="l"><span class="k-kw">if</span> <span class="k-pu">(</span><span class="k-li">$true</span><span class="k-pu">)</span> <span class="k-pu">{</span> <span class="k-li">1</span> <span class="k-pu">}</span></span>"
  `);
  expect(await highlightCode('{"a": [1, true]}\n', 'json')).toMatchInlineSnapshot(`
    "<span class="l"><span class="k-pu">{</span><span class="k-va">&quot;a&quot;</span><span class="k-pu">:</span> <span class="k-pu">[</span><span class="k-li">1</span><span class="k-pu">,</span> <span class="k-li">true</span><span class="k-pu">]}</span>
    </span>"
  `);
  expect(await highlightCode('T | where A == 1', 'KQL')).toMatchInlineSnapshot(
    `"<span class="l">T | <span class="k-kw">where</span> A == <span class="k-li">1</span></span>"`,
  );
});

test('a language that is not known is plain', async () => {
  expect(await highlightCode('a <b>\n', 'nonsense')).toBe('<span class="l">a &lt;b&gt;\n</span>');
  expect(await highlightCode('a', '__proto__')).toBe('<span class="l">a</span>');
  expect(await highlightCode('', null)).toBe('');
});

test.each(codeLanguages)('%s keeps the text and has no style', async (language) => {
  const code = 'if (x) { return "a<b>" } // c\r\n# d\n<t a="b">1</t>\n\t- key: 1\n';
  const html = await highlightCode(code, language);
  expect(textOf(html)).toBe(code);
  expect(html).not.toMatch(/style=|<(?!\/?span)/);
});

test('any text is kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...codeLanguages),
      async (code, language) => {
        expect(textOf(await highlightCode(code, language))).toBe(code);
      },
    ),
  );
});
