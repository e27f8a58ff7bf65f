import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlAsMarkdown } from '../html/html-as-markdown.ts';
import { fixEncoding } from './fix-encoding.ts';
import { fixFences } from './fix-fences.ts';

/** What UTF-8 looks like when it is read as Windows text. */
const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

test('text that was read in the wrong encoding is repaired, and said', () => {
  expect(misread('’')).toBe('â€™');
  expect(fixEncoding(misread('The employee’s host — 🛡️ naïve'))).toEqual({
    text: 'The employee’s host — 🛡️ naïve',
    fixed: [
      { from: misread('’'), to: '’' },
      { from: misread('—'), to: '—' },
      { from: misread('🛡️'), to: '🛡️' },
      { from: misread('ï'), to: 'ï' },
    ],
  });
});

test('text in order stays as it is', () => {
  for (const text of ['naïve café', 'Ñandú “quoted” – 100 €', '对手 🛡️', '±5 °C', 'ÄÖÜ äöü ß'])
    expect(fixEncoding(text)).toEqual({ text, fixed: [] });
});

test('every text survives being misread', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aé’—🛡€ñ 1') }), (text) => {
      expect(fixEncoding(misread(text)).text).toBe(text);
    }),
  );
});

test.each([
  [
    'a fence that is never closed',
    '```kql\nDeviceEvents\n| take 1\n\n## Next\n\nText\n',
    '```kql\nDeviceEvents\n| take 1\n```\n\n## Next\n\nText\n',
  ],
  [
    'one that another begins in',
    '```kql\nDeviceEvents\n\nThe results show many things.\n\n```kql\nDeviceInfo\n```\n',
    '```kql\nDeviceEvents\n```\n\nThe results show many things.\n\n```kql\nDeviceInfo\n```\n',
  ],
  [
    'one in a list whose lines stand left of it',
    '- Step\n\n  ```kql\nDeviceEvents\n| take 1\n  ```\n\nText\n',
    '- Step\n\n```kql\nDeviceEvents\n| take 1\n```\n\n\nText\n',
  ],
])('%s is closed', (_, text, expected) => {
  expect(fixFences(text)).toEqual({ text: expected, fixed: ['```kql'] });
});

test('fences in order stay as they are', () => {
  for (const text of [
    '```kql\nDeviceEvents\n\n| take 1\n```\n',
    '````md\n```kql\nx\n```\n````\n',
    '~~~\n## no heading\n~~~\n',
    '- a\n\n  ```\n  x\n  ```\n',
    '```kql\nDeviceEvents\n| take 1',
  ])
    expect(fixFences(text)).toEqual({ text, fixed: [] });
});

test('HTML is Markdown, and what is none is text', () => {
  const html = `<h2 align="center">Flag 1: <b>Access</b></h2>
Text after it &amp; more

<p align="center"><a href="https://a.example/"><img src="a.png" alt="One [1]" width="9"></a></p>

<ul><li>One</li><li>Two <a href="b.md">b</a></li></ul>

<details>
<summary>More</summary>

Hidden

</details>

<table><tr><th>Id</th><th>Name</th></tr><tr><td>T1105</td><td>a|b</td></tr></table>

<pre><code>DeviceEvents
| where a &lt; 5</code></pre>

In a line <img src="c.png"> and <Query no results>
`;
  expect(htmlAsMarkdown(html).replace(/\n{3,}/g, '\n\n')).toMatchInlineSnapshot(`
    "

    ## Flag 1: **Access**

    Text after it &amp; more

    [![One \\[1\\]](a.png)](https://a.example/)

    - One
    - Two [b](b.md)

    **More**

    Hidden

    | Id | Name |
    | --- | --- |
    | T1105 | a\\|b |

    \`\`\`
    DeviceEvents
    | where a < 5
    \`\`\`

    In a line ![](c.png) and \\<Query no results>
    "
  `);
});
