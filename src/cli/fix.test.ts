import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/run/run-in-folder.ts';
import type { Diagnostic, Edit } from '../case/diagnostic.ts';
import { editedText } from './edits/edited-text.ts';
import { planEdits } from './edits/plan-edits.ts';
import { unifiedDiff } from './edits/unified-diff.ts';
import { writeEdits } from './edits/write-edits.ts';

const file = 'content/cases/a b/index.md';

/** A text of a few lines, and edits of it that do not touch. */
const textWithEdits = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'bb', '', 'ü😀', ' x', 'a'), { maxLength: 24 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(80), fc.nat(9), fc.constantFrom('', 'new', '\n', 'x\r\ny', 'bb\n', '\n\n')), {
      maxLength: 5,
    }),
  )
  .map(([lines, end, ended, raw]) => {
    const text = lines.join(end) + (ended ? end : '');
    let free = 0;
    const edits: Edit[] = [];
    for (const [gap, length, replacement] of raw) {
      const start = whole(text, free + gap);
      const stop = whole(text, start + length);
      if (stop > text.length) break;
      edits.push({ file, start, end: stop, text: replacement });
      free = stop + 1;
    }
    return { text, edits };
  });

/** Not in the middle of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function diagnostic(edits: Edit[], rule = 'kql-format'): Diagnostic {
  return { rule, severity: 'info', message: 'Unexpected', why: null, fix: null, file, range: null, edits };
}

test('git makes the edited text out of the diff', () => {
  const folder = folderWith({});
  fc.assert(
    fc.property(textWithEdits, ({ text, edits }) => {
      const diff = unifiedDiff('a b.md', text, edits);
      const edited = editedText(text, edits);
      expect(diff === '').toBe(edited === text);
      if (diff === '') return;
      writeFileSync(join(folder, 'a b.md'), text);
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
        cwd: folder,
        input: diff,
      });
      expect(readFileSync(join(folder, 'a b.md'), 'utf8')).toBe(edited);
    }),
    { numRuns: 150 },
  );
});

test('a file outside the working folder is named from the root', () => {
  expect(unifiedDiff('/tmp/a.md', 'a', [{ file, start: 0, end: 1, text: 'b' }])).toMatch(
    /^--- a\/tmp\/a\.md\n\+\+\+ b\/tmp\/a\.md\n/,
  );
});

test('a diff shows three lines around a change and joins what is near', () => {
  const text = Array.from({ length: 30 }, (_, line) => `line ${line + 1}\n`).join('');
  const at = (line: number) => text.indexOf(`line ${line}\n`);
  const edits = [
    { file, start: at(3), end: at(4), text: '' },
    { file, start: at(8), end: at(8) + 4, text: 'row' },
    { file, start: text.length, end: text.length, text: 'last' },
  ];
  expect(unifiedDiff('a.md', text, edits)).toMatchInlineSnapshot(`
    "--- a/a.md
    +++ b/a.md
    @@ -1,11 +1,10 @@
     line 1
     line 2
    -line 3
     line 4
     line 5
     line 6
     line 7
    -line 8
    +row 8
     line 9
     line 10
     line 11
    @@ -28,3 +27,4 @@
     line 28
     line 29
     line 30
    +last
    \\ No newline at end of file
    "
  `);
});

test('all bytes but those of the edits stay: mark, line ends, permissions', async () => {
  const text = '---\r\ntitle: ü\r\n---\r\nlone\rend\n\r\n';
  const folder = folderWith({ 'index.md': `\ufeff${text}` });
  const path = join(folder, 'index.md');
  chmodSync(path, 0o640);
  const edits = [{ file, start: text.indexOf('ü'), end: text.indexOf('ü') + 1, text: 'é' }];
  expect(await writeEdits(path, { folder, text, edits })).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(`\ufeff${text.replace('ü', 'é')}`);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('a file that changed meanwhile, or lies elsewhere, is left alone', async () => {
  const folder = folderWith({ 'content/a.md': 'new text', 'outside.md': 'text' });
  symlinkSync(join(folder, 'outside.md'), join(folder, 'content/link.md'));
  const change = {
    folder: join(folder, 'content'),
    text: 'text',
    edits: [{ file, start: 0, end: 1, text: 'T' }],
  };
  for (const name of ['content/a.md', 'outside.md', 'content/link.md']) {
    const before = readFileSync(join(folder, name), 'utf8');
    expect(await writeEdits(join(folder, name), change)).toBe(false);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
  }
});

test('edits of one diagnostic are made together, and those that touch others wait', () => {
  const edit = (start: number, end: number, text: string): Edit => ({ file, start, end, text });
  const source = '0123456789';
  const found = [
    diagnostic([edit(0, 2, 'a'), edit(8, 9, 'b')], 'first'),
    diagnostic([edit(4, 5, 'c'), edit(1, 3, 'd')], 'touches'),
    diagnostic([edit(2, 4, 'e')], 'next to'),
    diagnostic([edit(5, 5, 'f')], 'inserts'),
    diagnostic([edit(5, 5, 'g')], 'inserts there too'),
    diagnostic([edit(6, 7, '6')], 'changes nothing'),
    diagnostic([edit(9, 99, 'x')], 'beyond the end'),
    diagnostic([{ ...edit(0, 1, 'x'), file: 'unknown' }], 'of a file nobody read'),
  ];
  const plan = planEdits(found, (name) => (name === file ? source : null));
  expect(plan.fixed.map(({ rule }) => rule)).toEqual(['first', 'next to', 'inserts']);
  expect(plan.deferred).toBe(2);
  expect(editedText(source, plan.files.get(file) ?? [])).toBe('ae4f567b9');
});
