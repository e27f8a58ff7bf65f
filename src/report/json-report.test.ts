import { expect, test } from 'vitest';
import { diagnostic, file, input } from '../../test/run/report-input.ts';
import { reports } from './index.ts';

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
