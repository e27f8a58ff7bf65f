import { expect, test } from 'vitest';
import { caseOf, lines, read } from '../../test/check/case-lines.ts';
import { allRecords, type Case } from './case.ts';
import { keyPathText } from './key-path.ts';

/** Records as `id title where`, one a line. */
function shown(of: Case): string {
  return allRecords(of)
    .map(
      (record) => `${record.id} ${'title' in record ? record.title : record.kind} ${keyPathText(record.at)}`,
    )
    .join('\n');
}

test('ids left out are given by position, per kind, and a list has no say in the order of its neighbours', () => {
  expect(
    shown(
      caseOf(
        read(`timeline: [{ time: 2025-11-20T00:00Z, event: E }]
response: [{ action: A, status: done }, { action: B, status: done }]
findings: [{ title: one }, { title: two }]
queries: [{ title: q, query: T }]
evidence: [{ type: log, file: a.log }]
indicators: [{ type: md5, value: x }]
assets: [{ type: device, name: d }]
attack: [{ technique: T1, tactic: t }]
references: [{ title: r, url: https://example.com/ }]
revisions: [{ date: 2025-11-20, change: c }]`),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "A1 asset assets[0]
    F1 one findings[0]
    F2 two findings[1]
    Q1 q queries[0]
    E1 evidence evidence[0]
    I1 indicator indicators[0]
    null attack-row attack[0]
    R1 response-action response[0]
    R2 response-action response[1]
    T1 timeline-event timeline[0]
    null r references[0]
    null revision revisions[0]"
  `);
});

test('a number that is taken is skipped, without regard to case and over all kinds', () => {
  expect(
    shown(
      caseOf(
        read(`findings:
  - title: first
  - { title: second, id: f1 }
  - title: third
  - { title: fourth, id: Q1 }
  - title: fifth
  - { title: sixth, id: F5 }
queries:
  - { title: query, query: T }
  - { title: other, query: T, id: A1 }
assets:
  - { type: device, name: d }`),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "A2 asset assets[0]
    F2 first findings[0]
    f1 second findings[1]
    F3 third findings[2]
    Q1 fourth findings[3]
    F6 fifth findings[4]
    F5 sixth findings[5]
    Q2 query queries[0]
    A1 other queries[1]"
  `);
});

test('records written in place follow the listed ones in document order, nested ones too', () => {
  const found = read(`response:
  - action: Block
    status: done
    findings:
      - title: in response
        queries:
          - { title: nested in response, query: T }
          - Q1
findings:
  - title: listed
    queries:
      - { title: in finding, query: T }
    evidence: [{ type: log, file: a.log }]
queries:
  - { title: listed, query: T }
timeline:
  - time: 2025-11-20T00:00Z
    event: E
    findings: [{ title: in timeline, assets: [{ type: device, name: d }] }]`);
  expect(lines(found.diagnostics)).toBe('');
  const of = caseOf(found);
  expect(shown(of)).toMatchInlineSnapshot(`
    "A1 asset timeline[0].findings[0].assets[0]
    F1 listed findings[0]
    F2 in response response[0].findings[0]
    F3 in timeline timeline[0].findings[0]
    Q1 listed queries[0]
    Q2 nested in response response[0].findings[0].queries[0]
    Q3 in finding findings[0].queries[0]
    E1 evidence findings[0].evidence[0]
    R1 response-action response[0]
    T1 timeline-event timeline[0]"
  `);
  expect(of.response[0]?.findings).toEqual(['F2']);
  expect(of.findings.map(({ queries }) => queries)).toEqual([['Q3'], ['Q2', 'Q1'], undefined]);
  expect(of.timeline[0]?.findings).toEqual(['F3']);
});

test('references are resolved to the spelling of the record, once each, and to records of the right kind only', () => {
  const of = caseOf(
    read(`findings:
  - { title: F, id: Upload, queries: [hunt, HUNT, nothing, upload], assets: [WS] }
queries: [{ title: Q, query: T, id: Hunt }]
assets: [{ type: device, name: d, id: ws }]
attack: [{ technique: T1, tactic: t, findings: [uPLOAD] }]`),
  );
  expect(of.findings[0]?.queries).toEqual(['Hunt']);
  expect(of.findings[0]?.assets).toEqual(['ws']);
  expect(of.attack[0]?.findings).toEqual(['Upload']);
});

test('every mention is known with its place, resolvable or not', () => {
  const { source } = read(`findings:
  - title: F
    queries: [nothing, { title: Q, query: T }]`);
  expect(source?.mentions.map(({ at, id, kind }) => `${keyPathText(at)} ${kind} ${id}`)).toEqual([
    'findings[0].queries[0] query nothing',
    'findings[0].queries[1] query Q1',
  ]);
});

test('an id of another form is an error, and the record still has one', () => {
  const found = read(`findings:
  - { title: a, id: 5 }
  - { title: b, id: }
  - { title: c, id: 1st }
  - { title: d, id: a_b }
  - { title: e, id: "" }
  - { title: f, id: [F1] }
  - { title: g, id: Ünit }
  - { title: h, id: "F1\\n" }`);
  expect(lines(found.diagnostics)).toMatchInlineSnapshot(`
    "9:21 no-invalid-value Unexpected number \`5\` for \`id\`, expected text | Put it into quotes: \`"5"\`.
    10:17 no-invalid-value Unexpected empty \`id\`, expected text | Fill in \`id\` or remove the line.
    11:21 no-invalid-value Unexpected id \`1st\`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position.
    12:21 no-invalid-value Unexpected id \`a_b\`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position.
    13:21 no-invalid-value Unexpected id \`\`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position.
    14:22 no-invalid-value Unexpected list for \`id\`, expected text | Write text.
    15:21 no-invalid-value Unexpected id \`Ünit\`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position.
    16:21 no-invalid-value Unexpected id \`F1 \`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position."
  `);
  for (const record of allRecords(caseOf(found))) expect(record.id).toMatch(/./);
});

test('a reference must be an id or a record', () => {
  expect(
    lines(
      read(`findings:
  - title: F
    queries: [1, null, [Q1], { title: Q, query: T }]
    evidence: E1
    assets: { type: device, name: d }`).diagnostics,
    ),
  ).toMatchInlineSnapshot(`
    "10:15 no-invalid-value Unexpected \`1\` for \`queries\`, expected an id or a record | Write an id or a record after the \`-\`.
    10:18 no-invalid-value Unexpected empty value for \`queries\`, expected an id or a record | Write an id or a record after the \`-\`.
    10:25 no-invalid-value Unexpected list for \`queries\`, expected an id or a record | Write an id or a record after the \`-\`.
    11:15 no-invalid-value Unexpected text \`E1\` for \`evidence\`, expected a list | Write it as a list: \`evidence: [E1]\`.
    12:15 no-invalid-value Unexpected map for \`assets\`, expected a list | Write a list."
  `);
});

test('a mistake in a record written in place is reported at its place, and the reference to it is dropped', () => {
  const found = read(`findings:
  - title: F
    queries:
      - title: Q
        query: T
        platfrom: sentinel
      - titel: R
        query: T`);
  expect(lines(found.diagnostics)).toMatchInlineSnapshot(`
    "13:9 no-unknown-key Unexpected key \`platfrom\` in a query, did you mean \`platform\`? | Write \`platform\`.
    14:9 require-key Missing \`title\`, expected it in this query | Add \`title:\` with text.
    14:9 no-unknown-key Unexpected key \`titel\` in a query, did you mean \`title\`? | Write \`title\`."
  `);
  expect(caseOf(found).queries.map(({ id }) => id)).toEqual(['Q1']);
});

test('ids do not change when an earlier record has a mistake', () => {
  const { findings } = caseOf(read('findings: [{ titel: wrong }, { title: right }]'));
  expect(findings.map(({ id }) => id)).toEqual(['F2']);
});
