import { expect, test } from 'vitest';
import { lines, readText, said } from '../../../test/check/case-lines.ts';

test('names every key that a required case lacks', () => {
  expect(lines(readText('---\n---\n').diagnostics)).toMatchInlineSnapshot(`
    "2:1 require-key Missing \`title\`, expected it in this case | Add \`title:\` with text.
    2:1 require-key Missing \`summary\`, expected it in this case | Add \`summary:\` with text.
    2:1 require-key Missing \`tlp\`, expected it in this case | Add \`tlp:\` with \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\` or \`RED\`.
    2:1 require-key Missing \`severity\`, expected it in this case | Add \`severity:\` with \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\`.
    2:1 require-key Missing \`status\`, expected it in this case | Add \`status:\` with \`open\`, \`contained\`, \`eradicated\`, \`recovered\` or \`closed\`.
    2:1 require-key Missing \`opened\`, expected it in this case | Add \`opened:\` with a date, \`YYYY-MM-DD\`."
  `);
  expect(lines(readText('---\ntitle: T\nfindings: []\n---\n').diagnostics)).toMatchInlineSnapshot(`
    "2:1 require-key Missing \`summary\`, expected it in this case | Add \`summary:\` with text.
    2:1 require-key Missing \`tlp\`, expected it in this case | Add \`tlp:\` with \`CLEAR\`, \`GREEN\`, \`AMBER\`, \`AMBER+STRICT\` or \`RED\`.
    2:1 require-key Missing \`severity\`, expected it in this case | Add \`severity:\` with \`informational\`, \`low\`, \`medium\`, \`high\` or \`critical\`.
    2:1 require-key Missing \`status\`, expected it in this case | Add \`status:\` with \`open\`, \`contained\`, \`eradicated\`, \`recovered\` or \`closed\`.
    2:1 require-key Missing \`opened\`, expected it in this case | Add \`opened:\` with a date, \`YYYY-MM-DD\`."
  `);
});

test('names the keys that each record lacks', () => {
  expect(
    said(`assets: [{}]
findings: [{}]
queries: [{}]
evidence: [{}]
indicators: [{}]
attack: [{}]
response: [{}]
timeline: [{}]
references: [{}]
revisions: [{}]
skip: {}
authors: [{}]
occurred: {}`),
  ).toMatchInlineSnapshot(`
    "20:11 require-key Missing \`from\`, expected it in \`occurred\` | Add \`from:\` with a time such as \`2025-11-20T00:48:57Z\`.
    20:11 require-key Missing \`to\`, expected it in \`occurred\` | Add \`to:\` with a time such as \`2025-11-20T00:48:57Z\`.
    19:11 require-key Missing \`name\`, expected it in \`authors\` | Add \`name:\` with text.
    18:7 require-key Missing \`rule\`, expected it in \`skip\` | Add \`rule:\` with text.
    18:7 require-key Missing \`reason\`, expected it in \`skip\` | Add \`reason:\` with text.
    8:10 require-key Missing \`type\`, expected it in this asset | Add \`type:\` with \`device\`, \`account\`, \`mailbox\`, \`application\`, \`ip\`, \`storage\` or \`other\`.
    8:10 require-key Missing \`name\`, expected it in this asset | Add \`name:\` with text.
    9:12 require-key Missing \`title\`, expected it in this finding | Add \`title:\` with text.
    10:11 require-key Missing \`title\`, expected it in this query | Add \`title:\` with text.
    10:11 require-key Unexpected query without a text, expected \`query\` or \`file\` | Add \`query: |\` with the text below it, or \`file: queries/<name>.kql\`.
    11:12 require-key Missing \`type\`, expected it in this evidence record | Add \`type:\` with \`screenshot\`, \`log\`, \`query-result\`, \`file\` or \`other\`.
    11:12 require-key Unexpected evidence without a place, expected \`file\` or \`url\` | Add \`file: evidence/<name>\` for a file of the case, or \`url:\` for a link.
    12:14 require-key Missing \`type\`, expected it in this indicator | Add \`type:\` with \`ipv4\`, \`ipv6\`, \`domain\`, \`url\`, \`email\`, \`md5\`, \`sha1\`, \`sha256\`, \`file-name\`, \`file-path\`, \`registry-key\`, \`command-line\` or \`user-agent\`.
    12:14 require-key Missing \`value\`, expected it in this indicator | Add \`value:\` with text.
    13:10 require-key Missing \`technique\`, expected it in this attack row | Add \`technique:\` with text.
    13:10 require-key Missing \`tactic\`, expected it in this attack row | Add \`tactic:\` with text.
    14:12 require-key Missing \`action\`, expected it in this response action | Add \`action:\` with text.
    14:12 require-key Missing \`status\`, expected it in this response action | Add \`status:\` with \`recommended\`, \`planned\`, \`in-progress\`, \`done\` or \`rejected\`.
    15:12 require-key Missing \`time\`, expected it in this timeline event | Add \`time:\` with a time such as \`2025-11-20T00:48:57Z\`.
    15:12 require-key Missing \`event\`, expected it in this timeline event | Add \`event:\` with text.
    16:14 require-key Missing \`title\`, expected it in this reference | Add \`title:\` with text.
    16:14 require-key Missing \`url\`, expected it in this reference | Add \`url:\` with an address such as \`https://example.com/\`.
    17:13 require-key Missing \`date\`, expected it in this revision | Add \`date:\` with a date, \`YYYY-MM-DD\`.
    17:13 require-key Missing \`change\`, expected it in this revision | Add \`change:\` with text."
  `);
});

test('suggests the key that was meant', () => {
  expect(
    said(`sevreity: high
Kind: incident
findings:
  - titel: A
    title: A
    observed: { from: 2025-11-20T00:00Z, to: 2025-11-20T00:00Z, until: 1 }
    quieries: [Q1]
    mitre: T1560
skip: { rule: a, reason: b, because: c }
authors: [{ name: A, mail: b }]`),
  ).toMatchInlineSnapshot(`
    "17:22 no-unknown-key Unexpected key \`mail\` in \`authors\` | Remove it; \`authors\` has \`name\`, \`url\` and \`date\`.
    16:29 no-unknown-key Unexpected key \`because\` in \`skip\` | Remove it; \`skip\` has \`rule\` and \`reason\`.
    8:1 no-unknown-key Unexpected key \`sevreity\` in a case, did you mean \`severity\`? | Write \`severity\`.
    9:1 no-unknown-key Unexpected key \`Kind\` in a case, did you mean \`kind\`? | Write \`kind\`.
    13:65 no-unknown-key Unexpected key \`until\` in \`observed\` | Remove it; \`observed\` has \`from\` and \`to\`.
    11:5 no-unknown-key Unexpected key \`titel\` in a finding, did you mean \`title\`? | Write \`title\`.
    14:5 no-unknown-key Unexpected key \`quieries\` in a finding, did you mean \`queries\`? | Write \`queries\`.
    15:5 no-unknown-key Unexpected key \`mitre\` in a finding, did you mean \`attack\`? | Write \`attack\`."
  `);
});

test('keys of the language are unknown keys like any other', () => {
  expect(
    said(`constructor: { a: 1 }
__proto__: { title: X }
toString: 1
findings:
  - title: A
    constructor: [{ a: 1 }]
    __proto__: [{ a: 1 }]
    hasOwnProperty: [F1]`),
  ).toMatchInlineSnapshot(`
    "8:1 no-unknown-key Unexpected key \`constructor\` in a case | Remove it; a case has \`title\`, \`summary\`, \`id\`, \`draft\`, \`kind\`, \`lab\`, \`tlp\`, \`severity\`, \`status\`, \`verdict\`, \`confidence\`, \`opened\`, \`closed\`, \`published\`, \`updated\`, \`occurred\`, \`authors\`, \`reviewers\`, \`tags\`, \`attack_version\`, \`related\`, \`skip\`, \`assets\`, \`findings\`, \`queries\`, \`evidence\`, \`indicators\`, \`attack\`, \`response\`, \`timeline\`, \`references\` and \`revisions\`.
    9:1 no-unknown-key Unexpected key \`__proto__\` in a case | Remove it; a case has \`title\`, \`summary\`, \`id\`, \`draft\`, \`kind\`, \`lab\`, \`tlp\`, \`severity\`, \`status\`, \`verdict\`, \`confidence\`, \`opened\`, \`closed\`, \`published\`, \`updated\`, \`occurred\`, \`authors\`, \`reviewers\`, \`tags\`, \`attack_version\`, \`related\`, \`skip\`, \`assets\`, \`findings\`, \`queries\`, \`evidence\`, \`indicators\`, \`attack\`, \`response\`, \`timeline\`, \`references\` and \`revisions\`.
    10:1 no-unknown-key Unexpected key \`toString\` in a case | Remove it; a case has \`title\`, \`summary\`, \`id\`, \`draft\`, \`kind\`, \`lab\`, \`tlp\`, \`severity\`, \`status\`, \`verdict\`, \`confidence\`, \`opened\`, \`closed\`, \`published\`, \`updated\`, \`occurred\`, \`authors\`, \`reviewers\`, \`tags\`, \`attack_version\`, \`related\`, \`skip\`, \`assets\`, \`findings\`, \`queries\`, \`evidence\`, \`indicators\`, \`attack\`, \`response\`, \`timeline\`, \`references\` and \`revisions\`.
    13:5 no-unknown-key Unexpected key \`constructor\` in a finding | Remove it; a finding has \`id\`, \`tlp\`, \`skip\`, \`title\`, \`observed\`, \`outcome\`, \`detail\`, \`limit\`, \`queries\`, \`evidence\`, \`indicators\`, \`assets\`, \`attack\` and \`confidence\`.
    14:5 no-unknown-key Unexpected key \`__proto__\` in a finding | Remove it; a finding has \`id\`, \`tlp\`, \`skip\`, \`title\`, \`observed\`, \`outcome\`, \`detail\`, \`limit\`, \`queries\`, \`evidence\`, \`indicators\`, \`assets\`, \`attack\` and \`confidence\`.
    15:5 no-unknown-key Unexpected key \`hasOwnProperty\` in a finding | Remove it; a finding has \`id\`, \`tlp\`, \`skip\`, \`title\`, \`observed\`, \`outcome\`, \`detail\`, \`limit\`, \`queries\`, \`evidence\`, \`indicators\`, \`assets\`, \`attack\` and \`confidence\`."
  `);
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

test('a word that other tools use for a list leads to the list', () => {
  expect(said('techniques: []\niocs: []\nactions: []\nfindngs: []')).toBe(
    [
      '8:1 no-unknown-key Unexpected key `techniques` in a case, did you mean `attack`? | Write `attack`.',
      '9:1 no-unknown-key Unexpected key `iocs` in a case, did you mean `indicators`? | Write `indicators`.',
      '10:1 no-unknown-key Unexpected key `actions` in a case, did you mean `response`? | Write `response`.',
      '11:1 no-unknown-key Unexpected key `findngs` in a case, did you mean `findings`? | Write `findings`.',
    ].join('\n'),
  );
});
