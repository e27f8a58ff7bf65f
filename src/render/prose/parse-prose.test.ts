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

function slice(text: string, node: Nodes | undefined): string {
  return text.slice(node?.position?.start.offset, node?.position?.end.offset);
}
