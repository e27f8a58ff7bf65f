import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';

const plain = unified().use(remarkParse).use(remarkGfm);

describe('the five directives', () => {
  test('place records, mark parts and bar texts', () => {
    const { root, problems } = parseProse(
      [
        'Before **John**',
        '::finding{#F1}',
        'after',
        ':::tlp{level="AMBER+STRICT"}',
        '## Heading',
        '- item',
        '::query{#blob-upload}',
        ':::',
        'He is :redact[John *Doe*]{keep_for="AMBER"}, or :redact[J. D.].',
        '::evidence{#E1}',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(outline(root)).toMatchInlineSnapshot(`
      "paragraph "Before John"
      finding F1
      paragraph "after"
      tlp AMBER+STRICT
        heading "Heading"
        list "item"
        query blob-upload
      paragraph "He is ⟦AMBER:John Doe⟧, or ⟦null:J. D.⟧."
      evidence E1"
    `);
  });

  test.each([
    'a **:redact[b]{keep_for="RED"}** c',
    '| a | b |\n| - | - |\n| :redact[x] | y |\n:::tlp{level="RED"}\nz\n:::',
    '> quote :redact[x]\n:::tlp{level="GREEN"}\n- a\n:::\n- b',
    '[text :redact[x]](https://example.org) [^1]\n\n[^1]: Note :redact[y].\n',
    'C:\\\\Users\\\\:redact[jdoe]\\\\x and user:redact[z]',
    ':redact[a [b](https://example.org) `c` d]\r\n:::tlp{level="RED"}\r\nx\r\n:::\r\n',
    ':::tlp{level="CLEAR"}\n:::\n:::tlp{level="RED"}\n\n:::   ',
    ':redact[over\ntwo lines]{keep_for="GREEN"}:redact[next]',
    '```text\n:::tlp{level="RED"}\n:::\n::finding{#F1}\n```\n\n`:::tlp{level="RED"}` and `::query{#Q1}`\n',
    '````md\n```kql\n:::tlp{level="RED"}\n```\n````\n',
    '\\::finding{#F1}',
    '<https://example.org/:redact[x]> and https://example.org/:redact[x]',
    '\uE000\uE001 :redact[x] \uF8FF',
  ])('are understood in %j', (text) => {
    expect(parseProse(text).problems).toEqual([]);
  });

  test('have offsets of the text', () => {
    const text =
      'a :redact[b &amp; *c*]{keep_for="RED"} d\n\n:::tlp{level="RED"}\n\nx\n\n:::\n\n::finding{#F1}\n';
    const { root } = parseProse(text);
    const [paragraph, part, record] = root.children;
    expect(slice(text, part)).toBe(':::tlp{level="RED"}\n\nx\n\n:::');
    expect(slice(text, record)).toBe('::finding{#F1}');
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(children.map((child) => slice(text, child))).toEqual([
      'a ',
      ':redact[b &amp; *c*]{keep_for="RED"}',
      ' d',
    ]);
    const barred = children[1]?.type === 'redactedText' ? children[1].children : [];
    expect(barred.map((child) => slice(text, child))).toEqual(['b &amp; ', '*c*']);
  });
});

describe('what looks like a directive', () => {
  test.each([
    'At 10:30 on host:443, TLP:AMBER, TLP: AMBER+STRICT and "tlp: RED".',
    ':::note\ntext\n:::\n\n::foo\n\n:smile: a:b[c]{d} ::bar{#x} :::',
    ':::tip\nA tip.\n:::\n\n:::warning[Title]{.x}\n:::',
    'std::vector std::query(x) a::b ::1 fe80::1 2001:db8::/32',
    'A redacted [link](https://example.org), redacted[^1], to redact [x] and "redact: no".\n\n[^1]: x',
    'let x:string = {level: 3}; {"level": 5} {level=info} finding: query: evidence: x',
    '::\n\n:\n\n::::\n\n:::::::: a',
    'The query:{ "a": 1 } and a finding:[1]',
  ])('is text in %j', (text) => {
    const { root, problems } = parseProse(text);
    expect(problems).toEqual([]);
    expect(visible(root)).toBe(visible(plain.parse(text)));
  });
});

const secret = 'SECRET';

const brokenParts = [
  ':::tlp{level="amber"}',
  ':::tlp{level="Amber"}',
  ':::tlp{level=AMBER}',
  ":::tlp{level='AMBER'}",
  ':::tlp{level="AMBER STRICT"}',
  ':::tlp{level="AMBER-STRICT"}',
  ':::tlp{level="WHITE"}',
  ':::tlp{level="ORANGE"}',
  ':::tlp{level=""}',
  ':::tlp{level=“AMBER”}',
  ':::tlp{lvl="AMBER"}',
  ':::tlp{Level="AMBER"}',
  ':::tlp{level = "AMBER"}',
  ':::tlp{ level="AMBER" }',
  ':::tlp{level="AMBER" }',
  ':::tlp{level="AMBER",}',
  ':::tlp{level="AMBER" level="RED"}',
  ':::tlp{level="AMBER"',
  ':::tlp level="AMBER"}',
  ':::tlp{AMBER}',
  ':::tlp{"AMBER"}',
  ':::tlp{#AMBER}',
  ':::tlp{.AMBER}',
  ':::tlp[AMBER]',
  ':::tlp(AMBER)',
  ':::tlp[x]{level="AMBER"}',
  ':::tlp:AMBER',
  ':::tlp AMBER',
  ':::tlp=AMBER',
  ':::tlp',
  ':::TLP{level="AMBER"}',
  ':::Tlp{level="AMBER"}',
  ':::TLP:AMBER',
  ':::AMBER',
  ':::red',
  '::: red',
  ':::tpl{level="AMBER"}',
  ':::tl{level="AMBER"}',
  ':::tlpp{level="AMBER"}',
  ':::t1p{level="AMBER"}',
  ':::lp',
  ':::tlp-block{level="AMBER"}',
  '::: tlp{level="AMBER"}',
  ':::tlp {level="AMBER"}',
  ':::\ttlp{level="AMBER"}',
  ':: :tlp{level="AMBER"}',
  ':::\ntlp{level="AMBER"}',
  ' :::tlp{level="AMBER"}',
  '   :::tlp{level="AMBER"}',
  '\t:::tlp{level="AMBER"}',
  '    :::tlp{level="AMBER"}',
  '\u00A0:::tlp{level="AMBER"}',
  '\u200B:::tlp{level="AMBER"}',
  ':::tlp{level="AMBER"}\u200B',
  ':::tlp{level="AMBER"}\u00A0',
  ':::tlp{level="AMBER"} text',
  ':::tlp{level="AMBER"}:::',
  'text :::tlp{level="AMBER"}',
  ':tlp{level="AMBER"}',
  ':tlp[text]{level="AMBER"}',
  '::tlp{level="AMBER"}',
  '::::tlp{level="AMBER"}',
  '::::::tlp{level="AMBER"}',
  'tlp{level="AMBER"}',
  '{level="AMBER"}',
  '\\:::tlp{level="AMBER"}',
  ':\\::tlp{level="AMBER"}',
  '::\\:tlp{level="AMBER"}',
  ':::\\tlp{level="AMBER"}',
  ':::tlp\\{level="AMBER"}',
  '&colon;::tlp{level="AMBER"}',
  '&#58;&#58;&#58;tlp{level="AMBER"}',
  ':::&#116;lp{level="AMBER"}',
  '：：：tlp{level="AMBER"}',
  '：:：tlp{level="AMBER"}',
  '∶∶∶tlp{level="AMBER"}',
  ':::ｔｌｐ{level="AMBER"}',
  ':::tlp｛level="AMBER"｝',
  ':::t\u200Blp{level="AMBER"}',
  ':::tl\u00ADp{level="AMBER"}',
  ':::\u2060tlp{level="AMBER"}',
  '::\uFEFF:tlp{level="AMBER"}',
  ':::tl\u0301p{level="AMBER"}',
  ':::tlр{level="AMBER"}',
  ':::т1p{level="AMBER"}',
  ':::tlp{level="АMBER"}',
  ':::t**lp**{level="AMBER"}',
  ':::<b>tlp</b>{level="AMBER"}',
  ':::t<!-- -->lp{level="AMBER"}',
  '- :::tlp{level="AMBER"}',
  '1. :::tlp{level="AMBER"}',
  '- item\n  :::tlp{level="AMBER"}',
  '- item\n\n  :::tlp{level="AMBER"}',
  '> :::tlp{level="AMBER"}',
  '>:::tlp{level="AMBER"}',
  '# :::tlp{level="AMBER"}',
  '| :::tlp{level="AMBER"} |\n| - |',
  '[^1]: :::tlp{level="AMBER"}',
  '<!-- :::tlp{level="AMBER"} -->',
  '<!--\n:::tlp{level="AMBER"}\n-->',
  '<div>\n:::tlp{level="AMBER"}',
  '<details><summary>x</summary>\n:::tlp{level="AMBER"}',
  '<pre>\n:::tlp{level="AMBER"}',
  '[a]: x ":::tlp{level="',
  '![:::tlp{level="AMBER"}](x.png)',
  '```kql\nT\n\n:::tlp{level="AMBER"}',
  '```kql\nT\n\n:::tlp{level="AMBER"}\n\n```kql\nT\n```',
  '~~~\n:::tlp{level="AMBER"}',
  ':::tlp{level="AMBER"}\n```kql',
  ':::tlp{level="AMBER"}\n<!--',
  ':::tlp{level="AMBER"}\n:::tlp{level="RED"}',
  ':::tlp{level="AMBER"}\n:::note\nx\n:::',
  ':::tlp{level="AMBER"}\n:::\n:::',
];

const brokenEnds = [
  '',
  '::',
  '::::',
  '::: ok',
  ':::tlp',
  '/:::',
  ' :::',
  '\t:::',
  '    :::',
  '> :::',
  '- :::',
  '：：：',
  ':::\u200B',
  ':::\u00A0',
  ': : :',
  '\\:::',
  '<!-- ::: -->',
  '`:::`',
  `${secret} :::`,
  '```\n:::\n```',
  '```\n:::',
  '<div>\n:::',
];

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

describe('a marking that is not exact is a problem', () => {
  test.each(brokenParts)('opening %j', (opening) => {
    expect(parseProse(`Before.\n\n${opening}\n\n${secret}\n\n:::\n\nAfter.`).problems).not.toEqual([]);
    expect(parseProse(`Before.\n${opening}\n${secret}\n:::\nAfter.`).problems).not.toEqual([]);
  });

  test.each(brokenEnds)('end %j', (end) => {
    const text = `:::tlp{level="AMBER"}\n\n${secret}\n\n${end}\n\nAfter.`;
    expect(parseProse(text).problems).not.toEqual([]);
    expect(parseProse(`${text}\n\n:::tlp{level="RED"}\n\nMore.\n\n:::\n`).problems).not.toEqual([]);
    expect(parseProse(text.replaceAll('\n\n', '\n')).problems).not.toEqual([]);
  });

  test.each(brokenBars)('bar %j', (bar) => {
    expect(parseProse(`Before\n\n${bar}\n\nafter.`).problems).not.toEqual([]);
    expect(parseProse(`Before\n${bar}`).problems).not.toEqual([]);
  });

  test.each(brokenRecords)('record %j', (record) => {
    expect(parseProse(`Before.\n\n${record}\n\nAfter.`).problems).not.toEqual([]);
  });
});

test('a problem says what stands there and where', () => {
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

test.each([
  ['quotes', '> '.repeat(100_000)],
  ['lists', '- '.repeat(100_000)],
  ['emphasis', `${'*a **a '.repeat(200)}${'a** a*'.repeat(200)}`],
])('%s without end are a problem, not a crash', (_, text) => {
  const { root, problems } = parseProse(text);
  expect(problems.map(({ message }) => message.replace(/`.*?`/s, '…'))).toEqual([
    'Unexpected …, expected at most 100 levels of quotes, lists and emphasis inside each other',
  ]);
  expect(visible(root)).toBe(text);
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      ':',
      '::',
      ':::',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      '*',
      '_',
      '`',
      '```',
      '\\',
      '|',
      '-',
      '>',
      '#',
      '!',
      '&amp;',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '    ',
      '\t',
      'a',
      'note',
      '10:30',
      'is TLP:AMBER',
      '[^1]',
      '[^1]: ',
      '<b>',
      '<!--',
      '~',
    ],
    ...[
      '1. ',
      '- [ ] ',
      '| - |',
      '\u0000',
      '\uFEFF',
      '😀',
      '\uE000',
      '{#x}',
      '{a="b"}',
      '***',
      '===',
      '[a]: b',
    ],
  );
  const markers = fc.constantFrom(
    ...[
      ':::tlp{level="AMBER"}',
      '\n:::tlp{level="RED"}\n',
      '\n:::\n',
      ':redact[',
      ']{keep_for="AMBER"}',
      ']',
    ],
    ...['\n::finding{#F1}\n', '::query{#Q1}', ':redact[x]', ':::tlp', 'keep_for'],
  );
  const markdown = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
  const marked = fc.array(fc.oneof(pieces, markers), { maxLength: 60 }).map((parts) => parts.join(''));

  test('without directives the visible text is that of plain Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { root, problems } = parseProse(text);
        expect(problems).toEqual([]);
        expect(visible(root)).toBe(visible(plain.parse(text.replace(/^\uFEFF/, '\uFEFF\uFEFF'))));
      }),
      { numRuns: 1000 },
    );
  });

  test('with directives no text of the author is lost and no sign of ours is left', () => {
    fc.assert(
      fc.property(marked, fc.nat(), (text, seed) => {
        const word = `W${seed}W`;
        const { root, problems } = parseProse(`${text}\n\n${word}`);
        const all = visible(root);
        if (problems.length === 0 && !/<|\[/.test(text)) expect(all).toContain(word);
        const strange = (some: string) => new Set(some.match(/[\uE000-\uF8FF]/g) ?? []);
        expect(strange(JSON.stringify(root)).isSubsetOf(strange(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text in an exact marking is under it or there is a problem', () => {
    fc.assert(
      fc.property(marked, marked, marked, (before, inside, after) => {
        const text = `${before}\n:::tlp{level="RED"}\n${inside} SECRET\n:::\n${after}`;
        const { root, problems } = parseProse(text);
        if (problems.length === 0) expect(unmarked(root)).not.toContain('SECRET');
      }),
      { numRuns: 1000 },
    );
  });

  test('a text in an exact bar is barred or there is a problem', () => {
    fc.assert(
      fc.property(marked, marked, (before, after) => {
        const { root, problems } = parseProse(`${before}:redact[SECRET]{keep_for="RED"}${after}`);
        if (problems.length === 0) expect(unmarked(root)).not.toContain('SECRET');
      }),
      { numRuns: 1000 },
    );
  });
});

function outline(root: Root, indent = ''): string {
  return root.children
    .map((node) => {
      if (node.type === 'recordDirective') return `${indent}${node.record} ${node.id}`;
      if (node.type === 'tlpBlock') {
        return `${indent}tlp ${node.level}\n${outline({ type: 'root', children: node.children }, `${indent}  `)}`;
      }
      return `${indent}${node.type} ${JSON.stringify(visible(node))}`;
    })
    .join('\n');
}

function visible(node: Nodes): string {
  if (node.type === 'redactedText') return `⟦${node.keepFor}:${node.children.map(visible).join('')}⟧`;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(visible).join('') : '';
}

/** Everything in the tree but what a marking withholds, addresses and titles too. */
function unmarked(root: Root): string {
  return JSON.stringify(root, (_, value) =>
    value?.type === 'tlpBlock' || value?.type === 'redactedText' ? null : value,
  );
}

function slice(text: string, node: Nodes | undefined): string {
  return text.slice(node?.position?.start.offset, node?.position?.end.offset);
}
