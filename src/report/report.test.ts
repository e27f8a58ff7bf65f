import { expect, test } from 'vitest';
import type { Diagnostic } from '../case/diagnostic.ts';
import { githubSummary } from './github-summary.ts';
import { type ReportFormat, reports } from './index.ts';
import type { ReportInput } from './report.ts';

const file = 'content/cases/one/index.md';
const text = [
  '---',
  'title: One',
  'queries:',
  '  - query: |',
  '      DeviceEvents',
  '      | where Nme == "x"',
].join('\r\n');

function at(line: number, column: number, endLine = line, endColumn = column + 1): Diagnostic['range'] {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

function diagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'no-unknown-column',
    severity: 'error',
    message: 'Unexpected column `Nme`, expected one of `DeviceEvents`',
    why: 'The query fails when a reader runs it.',
    fix: 'Write `Name`.',
    file,
    range: at(6, 15, 6, 18),
    ...changes,
  };
}

function input(diagnostics: readonly Diagnostic[], changes: Partial<ReportInput> = {}): ReportInput {
  const of = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics,
    summary: { cases: 6, queries: 14, errors: of('error'), warnings: of('warning'), infos: of('info') },
    source: (name) => (name === file ? text : null),
    ruleUrl: () => null,
    rules: [],
    version: '1.2.3',
    columns: 80,
    style: (_, plain) => plain,
    ...changes,
  };
}

/** What `pretty` says about one place of a text. */
function framed(source: string, range: Diagnostic['range'], columns = 80): string {
  const one = diagnostic({ message: 'Unexpected', why: null, fix: null, range });
  return reports.pretty(input([one], { source: () => source, columns }));
}

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

      warning  no-missing-file  --fix
      Unexpected \`shot.png\`, expected a file
      See  https://docs.example/no-missing-file.md

    content/casebook.yaml
      3:1  info  no-unknown-column
      Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
      Fix  Write \`Name\`.
      See  https://docs.example/no-unknown-column.md

    1 error, 1 warning, 1 info in 2 files; 1 can be fixed with --fix
    "
  `);
});

test('pretty says what was looked at when nothing is wrong', () => {
  expect(reports.pretty(input([]))).toBe('No problems in 6 cases, 14 queries\n');
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

test('json is the object of the contract', () => {
  const one = diagnostic({ edits: [{ file, start: 0, end: 0, text: '' }] });
  const said = reports.json(
    input([one, diagnostic({ range: null, why: null, fix: null })], {
      ruleUrl: (rule) => `https://docs.example/docs/rules/${rule}.md`,
    }),
  );
  expect(JSON.parse(said)).toMatchInlineSnapshot(`
    {
      "diagnostics": [
        {
          "file": "content/cases/one/index.md",
          "fix": "Write \`Name\`.",
          "message": "Unexpected column \`Nme\`, expected one of \`DeviceEvents\`",
          "range": {
            "end": {
              "column": 18,
              "line": 6,
            },
            "start": {
              "column": 15,
              "line": 6,
            },
          },
          "rule": "no-unknown-column",
          "severity": "error",
          "url": "https://docs.example/docs/rules/no-unknown-column.md",
          "why": "The query fails when a reader runs it.",
        },
        {
          "file": "content/cases/one/index.md",
          "fix": null,
          "message": "Unexpected column \`Nme\`, expected one of \`DeviceEvents\`",
          "range": null,
          "rule": "no-unknown-column",
          "severity": "error",
          "url": "https://docs.example/docs/rules/no-unknown-column.md",
          "why": null,
        },
      ],
      "summary": {
        "cases": 6,
        "errors": 2,
        "infos": 0,
        "queries": 14,
        "warnings": 0,
      },
      "version": 1,
    }
  `);
});

test('github annotations keep their fields apart', () => {
  const found = [
    diagnostic({ file: 'content/a, b:c/100%.md', message: 'Unexpected `a%0A`\r\n::error::b' }),
    diagnostic({ severity: 'warning', range: at(2, 1, 4, 2), why: null, fix: null }),
    diagnostic({ severity: 'info', range: null, why: null, fix: null }),
  ];
  expect(reports.github(input(found))).toMatchInlineSnapshot(`
    "::error file=content/a%2C b%3Ac/100%25.md,line=6,endLine=6,col=15,endColumn=18,title=no-unknown-column::Unexpected \`a%250A\` ::error::b%0AThe query fails when a reader runs it.%0AWrite \`Name\`.
    ::warning file=content/cases/one/index.md,line=2,endLine=4,col=1,title=no-unknown-column::Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
    ::notice file=content/cases/one/index.md,title=no-unknown-column::Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
    1 error, 1 warning, 1 info in 2 files
    "
  `);
});

test('the job summary is a table that content cannot break', () => {
  const found = [
    diagnostic({ message: 'Unexpected `a|b`, expected <img src=x> | ![](http://evil.example) @team' }),
    diagnostic({ file: 'content/a|b.md', range: null, message: 'One\nTwo' }),
  ];
  expect(githubSummary(input(found))).toMatchInlineSnapshot(`
    "## Casebook

    2 errors in 2 files

    | | Place | Rule | What |
    | --- | --- | --- | --- |
    | error | content/cases/one/index.md:6:15 | no-unknown-column | Unexpected \`a\\|b\`, expected &#60;img src=x&#62; &#124; &#33;&#91;&#93;(http://evil.example) &#64;team |
    | error | content/a&#124;b.md | no-unknown-column | One Two |
    "
  `);
  expect(githubSummary(input([]))).toMatchInlineSnapshot(`
    "## Casebook

    No problems in 6 cases, 14 queries
    "
  `);
  const many = githubSummary(
    input(Array.from({ length: 5000 }, () => diagnostic({ message: 'x'.repeat(9000) }))),
  );
  expect(Buffer.byteLength(many)).toBeLessThan(2 ** 20);
  expect(many.trimEnd()).toMatch(/… and 4500 more$/);
});

test('sarif names rules, places and fingerprints', () => {
  const rules = [
    {
      id: 'no-unknown-column',
      severity: 'error' as const,
      summary: 'A column that no table has',
      why: 'The query fails when a reader runs it.',
      fix: 'Write the name of a column.',
    },
  ];
  const found = [
    diagnostic({ file: 'content/a b/ü#.md' }),
    diagnostic({
      file: '/else where/c.md',
      rule: 'no-missing-file',
      severity: 'info',
      range: null,
      why: null,
    }),
  ];
  const said = reports.sarif(input(found, { rules, source: () => text }));
  expect(JSON.parse(said)).toMatchInlineSnapshot(`
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "runs": [
        {
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "level": "error",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "content/a%20b/%C3%BC%23.md",
                    },
                    "region": {
                      "endColumn": 18,
                      "endLine": 6,
                      "startColumn": 15,
                      "startLine": 6,
                    },
                  },
                },
              ],
              "message": {
                "text": "Unexpected column \`Nme\`, expected one of \`DeviceEvents\`. The query fails when a reader runs it. Write \`Name\`.",
              },
              "partialFingerprints": {
                "primaryLocationLineHash": "cd2aeefc5a4c5f57:1",
              },
              "ruleId": "no-unknown-column",
              "ruleIndex": 1,
            },
            {
              "level": "note",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file:///else%20where/c.md",
                    },
                  },
                },
              ],
              "message": {
                "text": "Unexpected column \`Nme\`, expected one of \`DeviceEvents\`. Write \`Name\`.",
              },
              "partialFingerprints": {
                "primaryLocationLineHash": "fa4b51327319463f:1",
              },
              "ruleId": "no-missing-file",
              "ruleIndex": 0,
            },
          ],
          "tool": {
            "driver": {
              "name": "Casebook",
              "rules": [
                {
                  "defaultConfiguration": {
                    "level": "note",
                  },
                  "fullDescription": {
                    "text": "no-missing-file",
                  },
                  "id": "no-missing-file",
                  "name": "no-missing-file",
                  "shortDescription": {
                    "text": "no-missing-file",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "fullDescription": {
                    "text": "The query fails when a reader runs it.",
                  },
                  "help": {
                    "text": "Write the name of a column.",
                  },
                  "id": "no-unknown-column",
                  "name": "no-unknown-column",
                  "shortDescription": {
                    "text": "A column that no table has",
                  },
                },
              ],
              "semanticVersion": "1.2.3",
            },
          },
        },
      ],
      "version": "2.1.0",
    }
  `);
});

test('a fingerprint stays when lines above change, and differs between equal lines', () => {
  const prints = (source: string, lines: number[]): string[] => {
    const found = lines.map((line) => diagnostic({ range: at(line, 1) }));
    const log = JSON.parse(reports.sarif(input(found, { source: () => source })));
    return log.runs[0].results.map(
      (result: { partialFingerprints: { primaryLocationLineHash: string } }) =>
        result.partialFingerprints.primaryLocationLineHash,
    );
  };
  const [first, second] = prints('same\nother\nsame', [1, 3]);
  expect(first).not.toBe(second);
  expect(prints('new\nsame\nother\n  same', [2, 4])).toEqual([first, second]);
});
