import { expect, test } from 'vitest';
import { lines } from '../../../test/check/case-lines.ts';
import { siteConfig } from '../site-config.ts';
import { customTables } from '../tables-file.ts';
import { readWithSchema } from './read-with-schema.ts';
import { sourceText } from './source-text.ts';
import { readYaml } from './yaml-reader.ts';

function readSite(text: string) {
  const yaml = readYaml(sourceText('casebook.yaml', text));
  return readWithSchema(siteConfig, yaml.data as Record<string, unknown>, yaml, [], 'site', {
    title: 'Untitled site',
  });
}

test('says what is wrong with casebook.yaml', () => {
  expect(
    lines(
      readSite(`titel: Cases
url: user.github.io
audience: amber
author: Ana
portals:
  defender: { tenantId: a }
  splunk: {}
rules:
  no-slow-query: fatal
  constructor: off
redactions:
  - { find: a }
  - { replace: b }
  - { find: a, pattern: b, replace: c }
  - { pattern: "(", replace: c }
  - { pattern: "a*", replace: c, keep_for: WHITE }`).diagnostics,
    ),
  ).toMatchInlineSnapshot(`
    "1:1 require-key Missing \`title\`, expected it in this site | Add \`title:\` with text.
    2:6 no-invalid-value Unexpected address \`user.github.io\`, expected one that begins with \`https://\` or \`http://\` | Write the full address, as in \`https://learn.microsoft.com/kusto/\`.
    4:9 no-invalid-value Unexpected text \`Ana\` for \`author\`, expected a map with \`name\` and \`url\` | Write a map with \`name\` and \`url\`.
    3:11 no-invalid-value Unexpected \`amber\` for \`audience\`, expected \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\` or \`RED\` | Write \`AMBER\`.
    6:15 require-key Missing \`tenant\`, expected it in \`defender\` | Add \`tenant:\` with text.
    6:15 no-unknown-key Unexpected key \`tenantId\` in \`defender\`, did you mean \`tenant\`? | Write \`tenant\`.
    7:3 no-unknown-key Unexpected key \`splunk\` in \`portals\` | Remove it; \`portals\` has \`defender\`, \`sentinel\` and \`azure_data_explorer\`.
    9:18 no-invalid-value Unexpected \`fatal\` for \`no-slow-query\`, expected \`off\`, \`info\`, \`warning\` or \`error\` | Write one of \`off\`, \`info\`, \`warning\` or \`error\`.
    12:7 require-key Missing \`replace\`, expected it in \`redactions\` | Add \`replace:\` with text.
    13:7 no-invalid-value Unexpected redaction, expected either \`find\` or \`pattern\` | Give the text as \`find\`, or a regular expression as \`pattern\`.
    14:7 no-invalid-value Unexpected redaction, expected either \`find\` or \`pattern\` | Give the text as \`find\`, or a regular expression as \`pattern\`.
    15:16 no-invalid-value Unexpected \`pattern\` \`(\`, expected a regular expression | Correct the regular expression.
    16:44 no-invalid-value Unexpected \`WHITE\` for \`keep_for\`, expected \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\` or \`RED\` | Write \`CLEAR\`.
    1:1 no-unknown-key Unexpected key \`titel\` in a site, did you mean \`title\`? | Write \`title\`."
  `);
});

test('goes on with what is right, and with stand-ins for required keys', () => {
  const { value, missing } = readSite(
    'title: 5\nlanguage: de\nplatform: splunk\nrules: { no-slow-query: off }',
  );
  expect(value).toEqual({ title: 'Untitled site', language: 'de', rules: { 'no-slow-query': 'off' } });
  expect([...missing]).toEqual(['title']);
});

test('a required key without a stand-in leaves nothing to go on with', () => {
  const yaml = readYaml(sourceText('tables/own.yaml', 'platform: splunk\ntables: { T: { A: string } }'));
  const found = readWithSchema(
    customTables,
    yaml.data as Record<string, unknown>,
    yaml,
    [],
    'table file',
    null,
  );
  expect(found.value).toBeNull();
  expect(found.diagnostics).toHaveLength(1);
});

test('more mistakes than a call takes arguments do not make it throw', () => {
  const tables = `platform: sentinel\ntables:\n  T:\n${Array.from({ length: 140_000 }, (_, index) => `    c${index}:`).join('\n')}\n`;
  const yaml = readYaml(sourceText('tables/own.yaml', tables));
  const found = readWithSchema(
    customTables,
    yaml.data as Record<string, unknown>,
    yaml,
    [],
    'table file',
    null,
  );
  expect(found.diagnostics.length).toBeGreaterThan(0);
});
