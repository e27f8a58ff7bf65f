import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../../src/rules/all-rules.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

// The part of the schema of SARIF 2.1.0 (OASIS, errata 01) that is used: its names, types and limits. What it does not
// know is refused, as the schema refuses it.
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const count = z.int().min(1);
const region = z
  .strictObject({ startLine: count, startColumn: count, endLine: count, endColumn: count })
  .refine(
    ({ startLine, startColumn, endLine, endColumn }) =>
      endLine > startLine || (endLine === startLine && endColumn >= startColumn),
  );
// `uri-reference`: an absolute one, or a relative one that no blank, backslash or scheme makes another.
const uriReference = z
  .string()
  .refine((uri) => /^[\x21-\x7e]+$/.test(uri) && URL.canParse(uri, 'file:///a/'));
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message: text,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.strictObject({ uri: uriReference }),
          region: region.optional(),
        }),
      }),
    )
    .length(1),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
});
const descriptor = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: text.optional(),
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level }),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
            rules: z.array(descriptor),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
      }),
    )
    .min(1),
});

test('sarif of a content with faults of all kinds is what the standard says', async () => {
  const folder = folderWith({
    'my content/casebook.yaml': 'title: Faults\nrules: { no-such-rule: off }\n',
    'my content/cases/one/index.md': soundCase
      .replace('opened: 2026-11-02', 'opened: 2026-13-02')
      .replace('The rule was', '🙂 See [nothing](../nowhere/index.md) and [F9](#f9), TODO. The rule was'),
    'my content/cases/two/index.md': soundCase.replace(
      'opened:',
      'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        file: queries/a b.kql\nopened:',
    ),
    'my content/cases/two/queries/a b.kql': '\uFEFFDeviceEvents\r\n| where Nme == 1\r\n',
    'my content/cases/Drei ü/index.md': soundCase,
    'my content/cases/empty/notes.txt': 'x',
  });
  const { code, stdout } = await runIn(folder, ['check', '--content', 'my content', '--format', 'sarif']);
  expect(code).toBe(1);
  const said = log.parse(JSON.parse(stdout));
  for (const run of said.runs) {
    const ids = run.tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    const prints = run.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(new Set(prints).size).toBe(prints.length);
    const uris = new Set(
      run.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    );
    expect([...uris].toSorted()).toEqual([
      'my%20content/casebook.yaml',
      'my%20content/cases/Drei%20%C3%BC/index.md',
      'my%20content/cases/empty/index.md',
      'my%20content/cases/one/index.md',
      'my%20content/cases/two/index.md',
      'my%20content/cases/two/queries/a%20b.kql',
    ]);
  }
});
