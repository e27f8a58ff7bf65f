import { expect, test } from 'vitest';
import { at, diagnostic, input, text } from '../../test/run/report-input.ts';
import { reports } from './index.ts';

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
