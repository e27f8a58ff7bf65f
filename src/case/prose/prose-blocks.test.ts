import { expect, test } from 'vitest';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { proseBlocks } from './prose-blocks.ts';

const markdown = `# Heading with *emphasis*

A [link](https://example.org/) &amp; \`T1059\` and \`code\`\\
over a line, :redact[barred].

- item **bold**

| Id | Name |
| --- | --- |
| T1059 | a \\| b |

\`\`\`
fence
\`\`\`
`;

test('each block is the text a reader sees, with its place in the Markdown', () => {
  const blocks = proseBlocks(parseProse(markdown).root, markdown, (code) => code === 'T1059');
  expect(blocks.map(({ text, cells }) => ({ text, cells: cells?.map(({ heading }) => heading) }))).toEqual([
    { text: 'Heading with emphasis', cells: undefined },
    { text: 'A link & T1059 and `\nover a line, barred.', cells: undefined },
    { text: 'item bold', cells: undefined },
    { text: 'Id | Name', cells: ['', ''] },
    { text: 'T1059 | a | b', cells: ['Id', 'Name'] },
  ]);
  const written = (block: number, part: string) => {
    const { text, written } = blocks[block] ?? { text: '', written: () => ({ start: 0, end: 0 }) };
    const start = text.indexOf(part);
    const span = written(start, start + part.length);
    return markdown.slice(span.start, span.end);
  };
  expect(written(0, 'with emphasis')).toBe('with *emphasis');
  expect(written(1, 'T1059')).toBe('T1059');
  expect(written(1, 'over a line')).toBe('over a line');
  expect(written(1, 'barred')).toBe('barred');
  expect(written(4, 'T1059')).toBe('T1059');
  expect(written(4, 'a | b')).toContain('a \\| b');
});
