import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseOf, lines, read, readText, required } from '../../test/check/case-lines.ts';
import { allRecords } from './case.ts';
import { caseHeader } from './case-header.ts';
import { keyPathText } from './key-path.ts';
import { recordKinds } from './records/record-kinds.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../test/fixtures/case/${name}`, import.meta.url), 'utf8');

const allKeys = [...Object.keys(caseHeader.shape), ...Object.values(recordKinds).map(({ list }) => list)];

test('reads a case that uses every key of the format', () => {
  const found = readText(fixture('every-key.md'));
  expect(lines(found.diagnostics)).toBe('');
  const of = caseOf(found);
  expect(Object.keys(of).sort()).toEqual([...allKeys, 'body', 'slug'].sort());
  expect(allRecords(of).map(({ kind, id, at }) => `${kind} ${id} ${keyPathText(at)}`)).toMatchInlineSnapshot(`
    [
      "asset ws-07 assets[0]",
      "finding F1 findings[0]",
      "finding F2 response[0].findings[1]",
      "query Q1 queries[0]",
      "query Q2 findings[0].queries[1]",
      "query Q3 response[0].findings[1].queries[0]",
      "evidence E1 evidence[0]",
      "evidence E2 evidence[1]",
      "indicator I1 indicators[0]",
      "attack-row null attack[0]",
      "response-action R1 response[0]",
      "timeline-event T1 timeline[0]",
      "reference null references[0]",
      "revision null revisions[0]",
    ]
  `);
});

test('a mistake leaves the rest of the case readable, and an unreadable label is the strictest', () => {
  const found = readText(
    `---\ntitle: T\ntlp: SECRET\nopened: 2025-11-20\ntags: [5]\nfindings:\n  - title: A\n  - titel: B\n---\n`,
  );
  const of = caseOf(found);
  expect(of.title).toBe('T');
  expect(of.tlp).toBe('RED');
  expect(of.findings.map(({ id, tlp }) => `${id} ${tlp}`)).toEqual(['F1 RED']);
  expect([...(found.source?.missing ?? [])].sort()).toEqual(['severity', 'status', 'summary', 'tlp']);
});

test('an author, a skip and an observation have a short and a long form', () => {
  const found = read(`authors: [Ana, { name: Ben, url: https://example.com/ben, date: 2025-11-21 }]
skip: { rule: require-response, reason: Lab. }
findings:
  - title: A
    observed: 2025-11-20T00:48:57.6034636Z
    skip: [{ rule: require-support, reason: Shown in prose. }]
  - title: B
    observed: { from: 2025-11-20T00:48Z, to: 2025-11-20T00:49Z }`);
  expect(lines(found.diagnostics)).toBe('');
  const { authors, skip, findings } = caseOf(found);
  expect(authors).toEqual([
    { name: 'Ana' },
    { name: 'Ben', url: 'https://example.com/ben', date: '2025-11-21' },
  ]);
  expect(skip).toEqual([{ rule: 'require-response', reason: 'Lab.' }]);
  expect(findings[0]?.skip).toHaveLength(1);
  expect(findings.map(({ observed }) => observed)).toEqual([
    '2025-11-20T00:48:57.6034636Z',
    { from: '2025-11-20T00:48Z', to: '2025-11-20T00:49Z' },
  ]);
});

test('records carry their own label or that of their case', () => {
  const { findings, queries } = caseOf(
    read('findings: [{ title: A, tlp: RED, queries: [{ title: Q, query: T }] }]'),
  );
  expect([findings[0]?.tlp, queries[0]?.tlp]).toEqual(['RED', 'AMBER']);
});

test('the prose is told apart from the front matter, with its place in the file', () => {
  for (const lineEnd of ['\n', '\r\n']) {
    const text = `---\n${required}---\n# One\n\n---\n\nTwo\n`.replaceAll('\n', lineEnd);
    const { body } = caseOf(readText(text));
    expect(body.text).toBe('# One\n\n---\n\nTwo\n'.replaceAll('\n', lineEnd));
    const at = body.text.indexOf('Two');
    expect(body.place(at, at + 3).range).toEqual({
      start: { line: 13, column: 1 },
      end: { line: 13, column: 4 },
    });
  }
});

test('every record knows where it is', () => {
  const found = read('findings:\n  - title: A\n    queries:\n      - title: Q\n        query: T');
  const at = allRecords(caseOf(found)).map((record) => {
    const span = found.source?.yaml.valueSpan(record.at);
    return `${record.id} ${found.source?.yaml.source.position(span?.start ?? 0).line}`;
  });
  expect(at).toEqual(['F1 9', 'Q1 11']);
});
