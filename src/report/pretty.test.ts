import { expect, test } from 'vitest';
import { at, diagnostic, file, framed, input } from '../../test/run/report-input.ts';
import { type ReportFormat, reports } from './index.ts';
import type { ReportInput } from './report.ts';

test('pretty shows place, reason and remedy by file, and the total', () => {
  const found = [
    diagnostic(),
    diagnostic({
      rule: 'no-missing-file',
      severity: 'warning',
      message: 'Unexpected `shot.png`, expected a file',
      why: null,
      fix: null,
      range: null,
      edits: [{ file, start: 0, end: 0, text: '' }],
    }),
    diagnostic({ file: 'content/casebook.yaml', severity: 'info', range: at(3, 1), why: null }),
  ];
  expect(
    reports.pretty(input(found, { ruleUrl: (rule) => `https://docs.example/${rule}.md` })),
  ).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      6:15  error  no-unknown-column
      Unexpected column \`Nme\`, expected one of \`DeviceEvents\`

        4 │   - query: |
        5 │       DeviceEvents
      > 6 │       | where Nme == "x"
          │               ^^^

      Why  The query fails when a reader runs it.
      Fix  Write \`Name\`.
      See  https://docs.example/no-unknown-column.md

    content/cases/one/index.md
      warning  no-missing-file  --fix
      Unexpected \`shot.png\`, expected a file
      See  https://docs.example/no-missing-file.md

    content/casebook.yaml
      3:1  info  no-unknown-column
      Unexpected column \`Nme\`, expected one of \`DeviceEvents\`

    1 error, 1 warning, 1 info in 2 files; 1 can be fixed with --fix
    "
  `);
});

test('pretty tells errors first, and the why, fix and page of a rule once', () => {
  const other = 'content/cases/two/index.md';
  const vague = { rule: 'no-vague-alt', severity: 'warning', why: 'It is known.', fix: 'Say it.' } as const;
  const found = [
    diagnostic({ ...vague, message: 'Unexpected `alt` `image`' }),
    diagnostic(),
    diagnostic({ message: 'Unexpected column `Nmme`', fix: 'Write `Nme`.', range: at(7, 1) }),
    diagnostic({ ...vague, file: other, range: null, message: 'Unexpected `alt` `picture`' }),
    diagnostic({ file: other, range: null }),
  ];
  expect(
    reports.pretty(input(found, { ruleUrl: (rule) => `https://docs.example/${rule}.md` })),
  ).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      6:15  error  no-unknown-column
      Unexpected column \`Nme\`, expected one of \`DeviceEvents\`

        4 │   - query: |
        5 │       DeviceEvents
      > 6 │       | where Nme == "x"
          │               ^^^

      Why  The query fails when a reader runs it.
      Fix  Write \`Name\`.
      See  https://docs.example/no-unknown-column.md

      7:1  error  no-unknown-column
      Unexpected column \`Nmme\`
      Fix  Write \`Nme\`.

    content/cases/two/index.md
      error  no-unknown-column
      Unexpected column \`Nme\`, expected one of \`DeviceEvents\`

    content/cases/one/index.md
      6:15  warning  no-vague-alt
      Unexpected \`alt\` \`image\`

      > 6 │       | where Nme == "x"
          │               ^^^

      Why  It is known.
      Fix  Say it.
      See  https://docs.example/no-vague-alt.md

    content/cases/two/index.md
      warning  no-vague-alt
      Unexpected \`alt\` \`picture\`

    3 errors, 2 warnings in 2 files
    "
  `);
});

test('pretty says what was looked at when nothing is wrong', () => {
  expect(reports.pretty(input([]))).toBe('No problems in 6 cases, 14 queries\n');
  expect(reports.pretty(input([], { quiet: true }))).toBe('No errors in 6 cases, 14 queries\n');
});

test('pretty colours only through the style it is given', () => {
  const style: ReportInput['style'] = (format, plain) => `<${format}>${plain}</${format}>`;
  expect(reports.pretty(input([diagnostic({ why: null })], { style }))).toMatchInlineSnapshot(`
    "<underline>content/cases/one/index.md</underline>
      6:15  <red>error</red>  <dim>no-unknown-column</dim>
      <bold>Unexpected column \`Nme\`, expected one of \`DeviceEvents\`</bold>

      <dim>  4 │</dim>   - query: |
      <dim>  5 │</dim>       DeviceEvents
      <red>></red> 6 │       | where Nme == "x"
      <dim>    │</dim> <red>              ^^^</red>

      <dim>Fix</dim>  Write \`Name\`.

    <red>1 error in 1 file</red>
    "
  `);
});

test('pretty wraps long sentences and keeps long words whole', () => {
  const why = `${'word '.repeat(12)}https://learn.example/${'a'.repeat(40)} end`;
  expect(reports.pretty(input([diagnostic({ range: null, why })], { columns: 44 }))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      error  no-unknown-column
      Unexpected column \`Nme\`, expected one of
      \`DeviceEvents\`
      Why  word word word word word word word
           word word word word word
           https://learn.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
           end
      Fix  Write \`Name\`.

    1 error in 1 file
    "
  `);
});

test('a place over several lines is marked to its end', () => {
  expect(framed('a\nbb\nccc\ndddd\ne', at(2, 2, 4, 3))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      2:2  error  no-unknown-column
      Unexpected

        1 │ a
      > 2 │ bb
          │  ^
      > 3 │ ccc
      > 4 │ dddd
        5 │ e

    1 error in 1 file
    "
  `);
  expect(framed('a: |\n  one\n  two\nb: 1', at(2, 3, 4, 1))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      2:3  error  no-unknown-column
      Unexpected

        1 │ a: |
      > 2 │   one
          │   ^^^
      > 3 │   two
        4 │ b: 1

    1 error in 1 file
    "
  `);
  expect(framed('1\n2\n3\n4\n5\n6\n7\n8\n9', at(2, 1, 8, 2))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      2:1  error  no-unknown-column
      Unexpected

        1 │ 1
      > 2 │ 2
          │ ^
      > 3 │ 3
      > 4 │ 4
      > 5 │ 5
      > 6 │ 6
          … to line 8

    1 error in 1 file
    "
  `);
});

test('a line of two megabytes is cut around the place, and the lines around it with it', () => {
  const long = `${'x'.repeat(1_000_000)}HERE${'y'.repeat(1_000_000)}`;
  const said = framed(`short\n${long}\nlast`, at(2, 1_000_001, 2, 1_000_005), 60);
  expect(said).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      2:1000001  error  no-unknown-column
      Unexpected

        1 │ …
      > 2 │ …xxxxxxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
          │                  ^^^^
        3 │ …

    1 error in 1 file
    "
  `);
});

test('tabs, wide characters and emoji keep the mark under the place', () => {
  expect(framed('\tkey: value', at(1, 2, 1, 5))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      1:2  error  no-unknown-column
      Unexpected

      > 1 │     key: value
          │     ^^^

    1 error in 1 file
    "
  `);
  expect(framed('調査 e\u0301 👩‍💻 name: x', at(1, 13, 1, 17))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      1:13  error  no-unknown-column
      Unexpected

      > 1 │ 調査 é 👩‍💻 name: x
          │           ^^^^

    1 error in 1 file
    "
  `);
});

test('content cannot speak to the terminal', () => {
  const evil = 'a\u001b]8;;https://evil.example\u0007b\u001b[2Jc\u009b31m\u202ed\u0000\u007f\ud800';
  const one = diagnostic({ message: `Unexpected \`${evil}\`\n::error::x`, file: evil, why: evil, fix: evil });
  for (const format of Object.keys(reports) as ReportFormat[]) {
    const said = reports[format](input([one], { source: () => `\n\n\n\n\n${evil}` }));
    if (format !== 'json' && format !== 'sarif')
      expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    else expect(JSON.parse(said)).toBeDefined();
  }
  expect(framed(evil, at(1, 1, 1, 2))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      1:1  error  no-unknown-column
      Unexpected

      > 1 │ a␛]8;;https://evil.example␇b␛[2Jc<U+009B>31m<U+202E>d␀␡<U+D800>
          │ ^

    1 error in 1 file
    "
  `);
});

test('a place beyond the text is named without a picture', () => {
  expect(framed('one line', at(7, 3))).toMatchInlineSnapshot(`
    "content/cases/one/index.md
      7:3  error  no-unknown-column
      Unexpected

    1 error in 1 file
    "
  `);
});
