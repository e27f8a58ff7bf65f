import { describe, expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';

const brokenBars = [
  ':redact [SECRET]{keep_for="AMBER"}',
  ':redact [SECRET]{}',
  ':redact[SECRET]{}',
  ':redact[SECRET',
  ':redact[SECRET}',
  ':redact[]SECRET',
  ':redact[ ] SECRET',
  ':redact[SEC [RET]',
  ':redact(SECRET)',
  ':redact{SECRET}',
  ':redact SECRET',
  ':redact:SECRET',
  ': redact[SECRET]',
  ':redact[SECRET]{keep-for="AMBER"}',
  ':redact[SECRET]{keepfor="AMBER"}',
  ':redact[SECRET]{keep_for="WHITE"}',
  ':redact[SECRET]{keep_for="amber"}',
  ':redact[SECRET]{keep_for=AMBER}',
  ":redact[SECRET]{keep_for='AMBER'}",
  ':redact[SECRET]{keep_for="AMBER"',
  ':redact[SECRET]{keep_for="AMBER" }',
  ':redact[SECRET] {keep_for="AMBER"}',
  ':redact[SECRET]{KEEP_FOR="AMBER"}',
  ':redact[SECRET](https://example.org)',
  ':redact[SECRET][SECRET]',
  '[SECRET]{keep_for="AMBER"}',
  'redact[SECRET]',
  '::redact[SECRET]',
  ':::redact[SECRET]',
  '\\:redact[SECRET]',
  'C:\\Users\\:redact[SECRET]',
  ':redact\\[SECRET]',
  ':redact[SECRET\\]',
  ':REDACT[SECRET]',
  ':Redact[SECRET]',
  ':redacted[SECRET]',
  ':redaction[SECRET]',
  ':redac[SECRET]',
  ':redcat[SECRET]',
  ':redct[SECRET]',
  '：redact[SECRET]',
  ':redact［SECRET］',
  ':re\u200Bdact[SECRET]',
  ':redact\u200B[SECRET]',
  ':\u2060redact[SECRET]',
  ':rеdact[SECRET]',
  '&colon;redact[SECRET]',
  ':re&shy;dact[SECRET]',
  ':re**dact**[SECRET]',
  ':re<!-- x -->dact[SECRET]',
  '**:redact[SEC** RET]',
  ':redact[SEC *RET]*',
  '`:redact[SECRET]`',
  ':redact[SEC`RET]`',
  '```kql\nT | where A == ":redact[SECRET]{keep_for="AMBER"}"\n```',
  '\n    :redact[SECRET]',
  '![:redact[SECRET]](x.png)',
  '[x](https://example.org/:redact[SECRET])',
  '[x](https://example.org ":redact[SECRET]")',
  '<span title=":redact[SECRET]">x</span>',
  '<!-- :redact[SECRET] -->',
  '<div>\n:redact[SECRET]\n</div>',
  '[:redact[SECRET]]\n\n[:redact[SECRET]]: https://example.org',
  ':redact[SEC\n\nRET]',
  ':redact[SEC\r\n\r\nRET]',
  ':redact[SEC\n- RET]',
  '| a |\n| - |\n| :redact[SEC|RET] |',
  ':redact[a :redact[SECRET] b]',
  ':redact[SEC\n:::tlp{level="RED"}\nRET]\n:::',
];

const brokenRecords = [
  'see ::finding{#F1}',
  '::finding{#F1} here',
  ' ::finding{#F1}',
  '- ::finding{#F1}',
  '> ::finding{#F1}',
  '- a\n\n  ::query{#Q1}',
  '    ::finding{#F1}',
  '::findng{#F1}',
  '::findings{#F1}',
  '::finding{F1}',
  '::finding{#F 1}',
  '::finding{#1}',
  '::finding{id="F1"}',
  '::finding[F1]',
  '::finding {#F1}',
  '::finding',
  '::finding F1',
  ':: finding{#F1}',
  ':finding{#F1}',
  ':::finding{#F1}',
  '::Finding{#F1}',
  '::FINDING{#F1}',
  '::querry{#Q1}',
  '::qurey{#Q1}',
  '::evidance{#E1}',
  '：：finding{#F1}',
  '::find\u200Bing{#F1}',
  '::finding｛#F1｝',
  '<div>\n::finding{#F1}\n</div>',
  '# ::finding{#F1}',
];

describe('a directive that is not exact is a problem', () => {
  test.each(brokenBars)('bar %j', (bar) => {
    expect(parseProse(`Before\n\n${bar}\n\nafter.`).problems).not.toEqual([]);
    expect(parseProse(`Before\n${bar}`).problems).not.toEqual([]);
  });

  test.each(brokenRecords)('record %j', (record) => {
    expect(parseProse(`Before.\n\n${record}\n\nAfter.`).problems).not.toEqual([]);
  });
});

test('a problem says what is there and where', () => {
  const text = 'One.\n\n::: tlp{level="AMBER"}\n\nTwo.\n';
  const [problem, ...others] = parseProse(text).problems;
  expect(others).toEqual([]);
  expect(text.slice(problem?.start, problem?.end)).toBe('::: tlp{level="AMBER"}');
  expect(problem?.message).toMatchInlineSnapshot(
    `"Unexpected \`::: tlp{level="AMBER"}\`, expected \`:::tlp{level="AMBER"}\` on a line of its own"`,
  );
  expect(problem?.fix).toMatchInlineSnapshot(
    `"Write \`:::tlp{level="…"}\` with CLEAR, GREEN, AMBER, AMBER+STRICT or RED at the very beginning of a line, outside of lists, quotes and HTML, and end the part with a line \`:::\`."`,
  );
});
