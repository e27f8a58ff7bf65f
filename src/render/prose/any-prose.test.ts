import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';

const plain = unified().use(remarkParse).use(remarkGfm);

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
