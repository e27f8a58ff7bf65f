import { expect, test } from 'vitest';
import { anchorSheets } from './anchor-sheets.ts';
import { numberedContents } from './numbered-contents.ts';

const pdf = `%PDF-1.4
1 0 obj
<</Type /Catalog
/Pages 2 0 R
/Dests 7 0 R>>
endobj
2 0 obj
<</Type /Pages
/Kids [3 0 R 4 0 R]>>
endobj
3 0 obj
<</Type /Pages
/Kids [5 0 R 6 0 R]>>
endobj
4 0 obj
<</Type /Page>>
endobj
5 0 obj
<</Type /Page>>
endobj
6 0 obj
<</Type /Page>>
endobj
7 0 obj
<</case.timeline [6 0 R /XYZ 48 700 0]
/#C3#BCber [4 0 R /XYZ 48 700 0]
/f1 [5 0 R /XYZ 48 700 0]>>
endobj
`;

test('an anchor is on the sheet that its place names, over nested page trees', () => {
  expect(anchorSheets(Buffer.from(pdf, 'latin1'))).toEqual(
    new Map([
      ['case.timeline', 2],
      ['über', 3],
      ['f1', 1],
    ]),
  );
  expect(anchorSheets(Buffer.from('no PDF'))).toEqual(new Map());
});

test('entries of the contents get their sheet, other links none', () => {
  const html =
    '<a href="#f1">F1</a><nav class="toc" aria-label="x"><a class="numbered" href="#f1">F1</a><a href="#%C3%BCber">U</a><a href="#none">N</a></nav><a href="#f1">F1</a>';
  expect(
    numberedContents(
      html,
      new Map([
        ['f1', 4],
        ['über', 9],
      ]),
    ),
  ).toBe(
    '<a href="#f1">F1</a><nav class="toc" aria-label="x"><a class="numbered" data-page="4" href="#f1">F1</a><a data-page="9" href="#%C3%BCber">U</a><a href="#none">N</a></nav><a href="#f1">F1</a>',
  );
});
