import { expect, test } from 'vitest';
import { caseOf, lines, read, readText, required, said } from '../../../test/check/case-lines.ts';

test('lists the allowed values of a closed vocabulary', () => {
  const text = `---
title: T
summary: S
tlp: WHITE
severity: hihg
status: done
opened: 2025-11-20
kind: hunt
verdict: TRUE-POSITIVE
confidence: 3
findings: [{ title: F, outcome: seen }]
queries: [{ title: Q, query: T, platform: defender, purpose: hunting }]
indicators: [{ type: sha-256, value: x, role: bad }]
assets: [{ type: host, name: H, compromised: true }]
attack: [{ technique: T1, tactic: t, basis: seen }]
response: [{ action: A, status: open, phase: contain }]
evidence: [{ type: picture, file: a.png }]
---
`;
  expect(lines(readText(text).diagnostics)).toMatchInlineSnapshot(`
    "8:7 no-invalid-value Unexpected \`hunt\` for \`kind\`, expected \`threat-hunt\`, \`incident\`, \`investigation\` or \`exercise\` | Write one of \`threat-hunt\`, \`incident\`, \`investigation\` or \`exercise\`.
    4:6 no-invalid-value Unexpected \`WHITE\` for \`tlp\`, expected \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\` or \`RED\` | Write \`CLEAR\`.
    5:11 no-invalid-value Unexpected \`hihg\` for \`severity\`, expected \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\` | Write \`high\`.
    6:9 no-invalid-value Unexpected \`done\` for \`status\`, expected \`open\`, \`contained\`, \`eradicated\`, \`recovered\` or \`closed\` | Write one of \`open\`, \`contained\`, \`eradicated\`, \`recovered\` or \`closed\`.
    9:10 no-invalid-value Unexpected \`TRUE-POSITIVE\` for \`verdict\`, expected \`true-positive\`, \`benign-positive\`, \`false-positive\` or \`undetermined\` | Write \`true-positive\`.
    10:13 no-invalid-value Unexpected number \`3\` for \`confidence\`, expected \`low\`, \`medium\` or \`high\` | Write one of \`low\`, \`medium\` or \`high\`.
    14:18 no-invalid-value Unexpected \`host\` for \`type\`, expected \`device\`, \`account\`, \`mailbox\`, \`application\`, \`ip\`, \`storage\` or \`other\` | Write \`device\`.
    14:46 no-invalid-value Unexpected \`true\` for \`compromised\`, expected \`yes\`, \`no\` or \`unknown\` | Write one of \`yes\`, \`no\` or \`unknown\`.
    11:33 no-invalid-value Unexpected \`seen\` for \`outcome\`, expected \`observed\`, \`not-observed\` or \`inconclusive\` | Write one of \`observed\`, \`not-observed\` or \`inconclusive\`.
    12:43 no-invalid-value Unexpected \`defender\` for \`platform\`, expected \`defender-xdr\`, \`sentinel\`, \`azure-data-explorer\`, \`resource-graph\` or \`other\` | Write \`defender-xdr\`.
    12:62 no-invalid-value Unexpected \`hunting\` for \`purpose\`, expected \`hunt\`, \`scope\`, \`detection\` or \`verify\` | Write \`hunt\`.
    17:20 no-invalid-value Unexpected \`picture\` for \`type\`, expected \`screenshot\`, \`log\`, \`query-result\`, \`file\` or \`other\` | Write \`screenshot\`.
    13:22 no-invalid-value Unexpected \`sha-256\` for \`type\`, expected \`ipv4\`, \`ipv6\`, \`domain\`, \`url\`, \`email\`, \`md5\`, \`sha1\`, \`sha256\`, \`file-name\`, \`file-path\`, \`registry-key\`, \`command-line\` or \`user-agent\` | Write \`sha256\`.
    13:47 no-invalid-value Unexpected \`bad\` for \`role\`, expected \`attacker\`, \`victim\`, \`dual-use\` or \`benign\` | Write one of \`attacker\`, \`victim\`, \`dual-use\` or \`benign\`.
    15:45 no-invalid-value Unexpected \`seen\` for \`basis\`, expected \`observed\` or \`inferred\` | Write one of \`observed\` or \`inferred\`.
    16:33 no-invalid-value Unexpected \`open\` for \`status\`, expected \`recommended\`, \`planned\`, \`in-progress\`, \`done\` or \`rejected\` | Write one of \`recommended\`, \`planned\`, \`in-progress\`, \`done\` or \`rejected\`.
    16:46 no-invalid-value Unexpected \`contain\` for \`phase\`, expected \`preparation\`, \`detection\`, \`containment\`, \`eradication\`, \`recovery\` or \`post-incident\` | Write \`containment\`."
  `);
});

test('names values of the wrong type and empty ones, with the way to write them', () => {
  expect(
    said(`id: 0123
draft: yes
lab: "true"
tags: lateral
authors: { name: A }
reviewers: [5, "", { name: 7 }]
attack_version: [19]
occurred: 2025-11-20T00:00Z
related: [Other Case, 5]
verdict:
kind: ''
skip: no-unused-query
findings:
  - title: 0x1F
    detail: [a]
    observed: [2025-11-20T00:00Z]
    attack: T1560
    queries: Q1
  - title:
    skip: [{ rule: a }]
  - title: .nan`),
  ).toMatchInlineSnapshot(`
    "8:5 no-invalid-value Unexpected number \`0123\` for \`id\`, expected text | Put it into quotes: \`"0123"\`.
    9:8 no-invalid-value Unexpected text \`yes\` for \`draft\`, expected \`true\` or \`false\` | Write \`true\` or \`false\`.
    18:7 no-invalid-value Unexpected empty \`kind\`, expected \`threat-hunt\`, \`incident\`, \`investigation\` or \`exercise\` | Fill in \`kind\` or remove the line.
    10:6 no-invalid-value Unexpected text \`true\` for \`lab\`, expected \`true\` or \`false\` | Write \`true\` or \`false\`.
    17:1 no-invalid-value Unexpected empty \`verdict\`, expected \`true-positive\`, \`benign-positive\`, \`false-positive\` or \`undetermined\` | Fill in \`verdict\` or remove the line.
    15:11 no-invalid-value Unexpected text \`2025-11-20T00:00Z\` for \`occurred\`, expected a map with \`from\` and \`to\` | Write a map with \`from\` and \`to\`.
    12:12 no-invalid-value Unexpected map for \`authors\`, expected a list | Write a list.
    13:13 no-invalid-value Unexpected number \`5\` for \`reviewers\`, expected text or a map with \`name\`, \`url\` and \`date\` | Write text or a map with \`name\`, \`url\` and \`date\`.
    13:16 no-invalid-value Unexpected empty \`reviewers\`, expected text or a map with \`name\`, \`url\` and \`date\` | Fill in \`reviewers\` or remove the line.
    13:28 no-invalid-value Unexpected number \`7\` for \`name\`, expected text | Put it into quotes: \`"7"\`.
    11:7 no-invalid-value Unexpected text \`lateral\` for \`tags\`, expected a list | Write it as a list: \`tags: [lateral]\`.
    14:18 no-invalid-value Unexpected list for \`attack_version\`, expected a number or text | Write a number or text.
    16:11 no-invalid-value Unexpected \`Other Case\` for \`related\`, expected lower-case letters, digits and hyphens | Write \`related\` in that form.
    16:23 no-invalid-value Unexpected number \`5\` for \`related\`, expected text | Put it into quotes: \`"5"\`.
    19:7 no-invalid-value Unexpected text \`no-unused-query\` for \`skip\`, expected a map with \`rule\` and \`reason\` or a list | Write a map with \`rule\` and \`reason\` or a list.
    21:12 no-invalid-value Unexpected number \`0x1F\` for \`title\`, expected text | Put it into quotes: \`"0x1F"\`.
    23:16 no-invalid-value Unexpected list for \`observed\`, expected a time such as \`2025-11-20T00:48:57Z\` or a map with \`from\` and \`to\` | Write a time such as \`2025-11-20T00:48:57Z\` or a map with \`from\` and \`to\`.
    22:14 no-invalid-value Unexpected list for \`detail\`, expected text | Write text.
    25:14 no-invalid-value Unexpected text \`Q1\` for \`queries\`, expected a list | Write it as a list: \`queries: [Q1]\`.
    24:13 no-invalid-value Unexpected text \`T1560\` for \`attack\`, expected a list | Write it as a list: \`attack: [T1560]\`.
    27:14 require-key Missing \`reason\`, expected it in \`skip\` | Add \`reason:\` with text.
    26:5 no-invalid-value Unexpected empty \`title\`, expected text | Fill in \`title\` or remove the line.
    28:12 no-invalid-value Unexpected number \`.nan\` for \`title\`, expected text | Put it into quotes: \`".nan"\`."
  `);
});

test('names lists that are none and items that are not records', () => {
  expect(
    said(`findings: { title: A }
queries:
evidence: E1
assets:
  - DESKTOP-1
  -
  - [a]
  - title`),
  ).toMatchInlineSnapshot(`
    "8:13 no-invalid-value Unexpected map for \`findings\`, expected a list | Write \`findings:\` and below it each item after \`- \`, or remove the line.
    9:1 no-invalid-value Unexpected empty value for \`queries\`, expected a list | Write \`queries:\` and below it each item after \`- \`, or remove the line.
    10:11 no-invalid-value Unexpected \`E1\` for \`evidence\`, expected a list | Write \`evidence:\` and below it each item after \`- \`, or remove the line.
    12:5 no-invalid-value Unexpected \`DESKTOP-1\` for \`assets\`, expected a record | Write a record after the \`-\`.
    13:4 no-invalid-value Unexpected empty value for \`assets\`, expected a record | Write a record after the \`-\`.
    14:6 no-invalid-value Unexpected list for \`assets\`, expected a record | Write a record after the \`-\`.
    15:5 no-invalid-value Unexpected \`title\` for \`assets\`, expected a record | Write a record after the \`-\`."
  `);
});

test('tells of a missing text together with the other mistakes of a record', () => {
  expect(
    said(`queries:
  - title: A
    purpose: hunting
  - title: B
    query: T
    file: queries/b.kql
  - title: C
    query: 5
evidence:
  - type: log
  - type: log
    file: a.log
    url: https://example.com/a.log
  - type: log
    url: javascript:alert(1)
    sha256: abc
references:
  - title: A
    url: //example.com
  - title: B
    url: https://user:secret@example.com/`),
  ).toMatchInlineSnapshot(`
    "10:14 no-invalid-value Unexpected \`hunting\` for \`purpose\`, expected \`hunt\`, \`scope\`, \`detection\` or \`verify\` | Write \`hunt\`.
    9:5 require-key Unexpected query without a text, expected \`query\` or \`file\` | Add \`query: |\` with the text below it, or \`file: queries/<name>.kql\`.
    11:5 no-invalid-value Unexpected \`query\` and \`file\` in one record, expected one of them | Keep \`query\` or \`file\` and remove the other.
    15:12 no-invalid-value Unexpected number \`5\` for \`query\`, expected text | Put it into quotes: \`"5"\`.
    17:5 require-key Unexpected evidence without a place, expected \`file\` or \`url\` | Add \`file: evidence/<name>\` for a file of the case, or \`url:\` for a link.
    18:5 no-invalid-value Unexpected \`file\` and \`url\` in one record, expected one of them | Keep \`file\` or \`url\`, and make a second record of the other.
    22:10 no-invalid-value Unexpected address \`javascript:alert(1)\`, expected one that begins with \`https://\` or \`http://\` | Write the full address, as in \`https://learn.microsoft.com/kusto/\`.
    23:13 no-invalid-value Unexpected \`abc\` for \`sha256\`, expected 64 hexadecimal digits | Write \`sha256\` in that form.
    26:10 no-invalid-value Unexpected address \`//example.com\`, expected one that begins with \`https://\` or \`http://\` | Write the full address, as in \`https://learn.microsoft.com/kusto/\`.
    28:10 no-invalid-value Unexpected address \`https://user:secret@example.com/\`, expected one without spaces, user name or password | Write the full address, as in \`https://learn.microsoft.com/kusto/\`."
  `);
});

test('holds title and summary to their limits, in characters', () => {
  const limits = (title: string, summary: string) =>
    lines(
      readText(
        `---\n${required.replace(/title: .*/, `title: ${title}`).replace(/summary: .*/, `summary: ${summary}`)}---\n`,
      ).diagnostics,
    );
  expect(limits('x'.repeat(200), 'y'.repeat(1000))).toBe('');
  expect(limits('😀'.repeat(200), '😀'.repeat(1000))).toBe('');
  expect(limits('x'.repeat(201), '😀'.repeat(1001))).toMatchInlineSnapshot(`
    "2:8 no-invalid-value Unexpected length of \`title\`, 201 characters, expected at most 200 | Shorten it; details belong into the prose.
    3:10 no-invalid-value Unexpected length of \`summary\`, 1,001 characters, expected at most 1,000 | Shorten it; details belong into the prose."
  `);
});

test('text that looks like another type stays text where text is meant', () => {
  const found = read(`id: 2025-11
attack_version: 19
assets: [{ type: device, name: no, compromised: no }]
findings: [{ title: 2025-11-20, detail: Yes }]
tags: [on, off, ~x, 1.2.3]`);
  expect(lines(found.diagnostics)).toBe('');
  const { id, attack_version, assets, tags } = caseOf(found);
  expect({ id, attack_version, compromised: assets[0]?.compromised, tags }).toEqual({
    id: '2025-11',
    attack_version: '19',
    compromised: 'no',
    tags: ['on', 'off', '~x', '1.2.3'],
  });
});
