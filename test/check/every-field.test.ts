import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { projectCase } from '../../src/audience/project-case.ts';
import { createRedactor } from '../../src/audience/redaction/redactor.ts';
import { caseJsonSchema, type JsonSchema } from '../../src/case/editor/json-schema.ts';
import { caseFields, markdownSections } from '../../src/case/markdown-form.ts';
import { caseTexts } from '../../src/case/prose/case-texts.ts';
import { readCase } from '../../src/case/read-case.ts';
import { recordKindNames, recordKinds } from '../../src/case/records/record-kinds.ts';
import { sourceText } from '../../src/case/source/source-text.ts';
import { parseProse } from '../../src/render/prose/parse-prose.ts';
import { plainFields } from '../../src/rules/format/plain-fields.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

/** A case in which every key of every schema is written; a key that is new needs a value here. */
const written: Written = {
  header: {
    title: 'Zq title of the case',
    summary: 'Zq summary of the case, in which nothing else is said.',
    id: 'ZQ-4711',
    kind: 'threat-hunt',
    lab: true,
    tlp: 'CLEAR',
    severity: 'medium',
    status: 'closed',
    verdict: 'benign-positive',
    confidence: 'high',
    opened: '2026-01-02',
    closed: '2026-01-20',
    published: '2026-01-21',
    updated: '2026-01-22',
    occurred: { from: '2026-01-01T03:04:05Z', to: '2026-01-01T23:04:05Z' },
    authors: [{ name: 'Zq Author', url: 'https://zq-author.example/' }],
    reviewers: [{ name: 'Zq Reviewer', date: '2026-01-23' }],
    tags: ['zqtag'],
    attack_version: '19',
    related: ['other'],
  },
  asset: {
    id: 'zqasset',
    tlp: 'CLEAR',
    type: 'device',
    name: 'zq-device',
    aliases: ['zq-alias'],
    role: 'Zq role of the asset',
    compromised: 'unknown',
  },
  finding: {
    id: 'zqfinding',
    tlp: 'CLEAR',
    title: 'Zq title of the finding',
    observed: '2026-01-01T04:05:06Z',
    outcome: 'inconclusive',
    detail: 'Zq detail of the finding.',
    limit: 'Zq limit of the finding.',
    queries: ['zqquery'],
    evidence: ['zqevidence'],
    indicators: ['zqindicator'],
    assets: ['zqasset'],
    attack: ['T1560.001'],
    confidence: 'low',
  },
  query: {
    id: 'zqquery',
    tlp: 'CLEAR',
    title: 'Zq title of the query',
    query: 'SigninLogs\n| take 17',
    platform: 'sentinel',
    language: 'kql',
    purpose: 'verify',
    ran: '2026-01-04T05:06:07Z',
    results: 'results/zq.csv',
    rows: 1,
    results_of: '36303fb4cdbdd87f1d756630cea9c770dc13aebbead999cde1512b79834aa983',
  },
  evidence: {
    id: 'zqevidence',
    tlp: 'CLEAR',
    type: 'log',
    file: 'evidence/zq.log',
    alt: 'Zq alt of the evidence',
    caption: 'Zq caption of the evidence',
    sha256: '15fe6412b98bad1211955fc702e3ddfea9625c604557317a0bf53ac1aaacd107',
    collected: '2026-01-05T06:07:08Z',
  },
  indicator: {
    id: 'zqindicator',
    tlp: 'CLEAR',
    type: 'domain',
    value: 'zq-indicator.example',
    role: 'dual-use',
    description: 'Zq description of the indicator',
    first_seen: '2026-01-01T07:08:09Z',
    last_seen: '2026-01-01T08:09:10Z',
  },
  'attack-row': {
    tlp: 'CLEAR',
    technique: 'T1560.001',
    tactic: 'collection',
    why: 'Zq why of the row',
    findings: ['zqfinding'],
    basis: 'inferred',
  },
  'response-action': {
    id: 'zqaction',
    tlp: 'CLEAR',
    action: 'Zq action of the response',
    status: 'done',
    detail: 'Zq detail of the action.',
    phase: 'eradication',
    owner: 'Zq owner',
    due: '2026-01-11',
    completed: '2026-01-10T09:10:11Z',
    findings: ['zqfinding'],
  },
  'timeline-event': {
    id: 'zqevent',
    tlp: 'CLEAR',
    time: '2026-01-01T10:11:12Z',
    event: 'Zq event of the timeline',
    source: 'ZqSource',
    tactic: 'collection',
    label: { text: 'Zq label', between: ['zqevent', 'zqend'] },
    assets: ['zqasset'],
    findings: ['zqfinding'],
  },
  reference: { tlp: 'CLEAR', title: 'Zq title of the reference', url: 'https://zq-reference.example/' },
  revision: { tlp: 'CLEAR', date: '2026-01-24', change: 'Zq change', author: 'Zq reviser' },
};

/** Fields in Markdown; see `read-case.ts` for what reads them. */
const prose = new Set(['finding.detail', 'finding.limit', 'response-action.detail']);

/** Keys that are in no published case, and those that another key stands for in this one. */
const nowhere: Readonly<Record<string, string>> = {
  '*.skip': 'for the check alone',
  'header.draft': 'a draft is never published',
  'query.file': 'in place of `query`, whose text is then that of the file',
  'evidence.url': 'in place of `file`',
  'attack-row.id': 'rows are found by their technique',
  'reference.id': 'nothing refers to one',
  'revision.id': 'nothing refers to one',
};

/** Where the page of the case shows a key in other words than it is written in. */
const onPage: Readonly<Record<string, string | null>> = {
  'header.kind': 'Kind Threat hunt',
  'header.lab': 'Data Lab, no real person',
  'header.severity': 'Severity Medium',
  'header.status': 'Status Closed',
  'header.verdict': 'Verdict Benign positive',
  'header.confidence': 'Confidence High',
  'asset.type': 'Device zq-alias',
  'asset.compromised': 'Zq role of the asset Unknown',
  'finding.outcome': 'Zq title of the finding Inconclusive',
  'finding.confidence': 'Confidence low',
  'query.platform': 'Sentinel, verify',
  'query.purpose': 'Sentinel, verify',
  'query.rows': '1 row',
  // For the check, and for other tools.
  'query.results_of': null,
  // Shown where it is another one than KQL.
  'query.language': null,
  'indicator.type': 'Domain zq-indicator',
  'indicator.value': 'zq-indicator [.]example',
  'indicator.role': 'Dual-use Zq description',
  'attack-row.basis': 'Zq why of the row Inferred',
  'response-action.status': '1 of 1 done',
  'response-action.phase': 'Done or due Eradication',
  // An action that is done shows when.
  'response-action.due': null,
};

/** The same for the Markdown, and for the JSON. */
const inMarkdown: Readonly<Record<string, string | null>> = {
  'header.lab': 'Lab data:** yes',
  'indicator.value': 'zq-indicator[.]example',
};
const inJson: Readonly<Record<string, string | null>> = {};

interface Written {
  header: Readonly<Record<string, unknown>>;
  [kind: string]: Readonly<Record<string, unknown>>;
}

const schema = caseJsonSchema() as {
  properties: Record<string, JsonSchema>;
  definitions: Record<string, { properties: Record<string, JsonSchema> }>;
};
const lists = new Set<string>(recordKindNames.map((kind) => recordKinds[kind].list));

/** Every key of the format as `[kind, key, schema]`; `header` is the kind of the case itself. */
const keys: [kind: string, key: string, schema: JsonSchema][] = [
  ...Object.entries(schema.properties).flatMap(([key, one]): [string, string, JsonSchema][] =>
    lists.has(key) ? [] : [['header', key, one]],
  ),
  ...recordKindNames.flatMap((kind) =>
    Object.entries(schema.definitions[kind]?.properties ?? {}).map(
      ([key, one]): [string, string, JsonSchema] => [kind, key, one],
    ),
  ),
];
const isNowhere = (kind: string, key: string) => `*.${key}` in nowhere || `${kind}.${key}` in nowhere;
const published = keys.filter(([kind, key]) => !isNowhere(kind, key));

/** Records that another one needs beside it. */
const more: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'timeline-event': [{ id: 'zqend', time: '2026-01-01T11:11:12Z', event: 'The end of the bracket' }],
};

const caseText = () => {
  const front = {
    ...written.header,
    ...Object.fromEntries(
      recordKindNames.map((kind) => [recordKinds[kind].list, [written[kind], ...(more[kind] ?? [])]]),
    ),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\nZq prose of the case.\n`;
};

test('every key of every schema is written here, or named as one that is never published', () => {
  expect(
    published.flatMap(([kind, key]) => (written[kind]?.[key] === undefined ? [`${kind}.${key}`] : [])),
  ).toEqual([]);
  const known = new Set(keys.map(([kind, key]) => `${kind}.${key}`));
  expect(Object.keys(nowhere).filter((one) => !one.startsWith('*') && !known.has(one))).toEqual([]);
  expect(Object.keys(onPage).filter((one) => !known.has(one))).toEqual([]);
});

test('every key stands in the Markdown form', () => {
  // What has a place of its own: the first lines, the head of a record, its prose, its text.
  const placed = new Set(['header.title', 'header.summary', 'query.query', ...prose]);
  const form = new Map<string, Set<string>>([
    ['header', new Set(caseFields.map(({ key }) => key))],
    ...markdownSections.map(({ kind, heading, fields }): [string, Set<string>] => [
      kind,
      new Set(['id', heading, ...fields.map(({ key }) => key)]),
    ]),
  ]);
  expect(
    published
      .filter(([kind, key]) => form.get(kind)?.has(key) !== true && !placed.has(`${kind}.${key}`))
      .map(([kind, key]) => `${kind}.${key}`),
  ).toEqual([]);
});

test('a redaction changes every text, and nothing that is a closed value, a time or a number', () => {
  const { source, diagnostics } = readCase(sourceText('index.md', caseText()), 'one', parseProse);
  expect(diagnostics).toEqual([]);
  if (source === null) throw new Error('no case');
  const project = (redactions: { pattern: string; replace: string }[]) =>
    projectCase(source.case, {
      audience: 'RED',
      visible: new Set(['one', 'other']),
      redactor: createRedactor(redactions, 'RED'),
      isWhole: () => redactions.length === 0,
    }) as unknown as Record<string, unknown>;
  const [plain, redacted] = [project([]), project([{ pattern: '[\\s\\S]+', replace: 'X' }])];
  // What an id, a name of the field or the format decides, and no text of an author.
  const kept = new Set(['header.attack_version', 'header.related', 'header.tlp']);
  const wrong = published.flatMap(([kind, key, one]) => {
    const of = (from: Record<string, unknown>) =>
      kind === 'header'
        ? from[key]
        : (from[recordKinds[kind as 'asset'].list] as Record<string, unknown>[])[0]?.[
            key === 'query' ? 'text' : key
          ];
    const [before, after] = [of(plain), of(redacted)].map((value) => JSON.stringify(value));
    const changes = before !== after;
    const should = !isClosed(one) && !kept.has(`${kind}.${key}`);
    return changes === should ? [] : [`${kind}.${key} ${changes ? 'is changed' : 'stays'}: ${after}`];
  });
  expect(wrong).toEqual([]);
});

/** A value of a vocabulary, a day, a time, a flag or a number, by its schema. */
function isClosed({ enum: words, type, pattern, properties, anyOf }: JsonSchema): boolean {
  if (words !== undefined || type === 'boolean' || type === 'number' || type === 'integer') return true;
  if (Array.isArray(anyOf)) return anyOf.every((one) => isClosed(one as JsonSchema));
  if (type === 'object')
    return Object.values(properties as JsonSchema).every((one) => isClosed(one as JsonSchema));
  return typeof pattern === 'string' && pattern.includes('\\d{4}-\\d{2}-\\d{2}');
}

test('the rules read every sentence', () => {
  const { source } = readCase(sourceText('index.md', caseText()), 'one', parseProse);
  if (source === null) throw new Error('no case');
  const read = new Set(plainFields(source.case).map(({ text }) => text));
  // A sentence here has blanks; names, values and paths have none.
  const sentences = published.flatMap(([kind, key]) => {
    const value = written[kind]?.[key];
    return typeof value === 'string' && /^Zq .* .*/.test(value) && !prose.has(`${kind}.${key}`)
      ? [`${kind}.${key}: ${value}`]
      : [];
  });
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.filter((one) => !read.has(one.replace(/^[^:]*: /, '')))).toEqual([]);
  const told = new Set(caseTexts(source, () => false).map(({ text }) => text));
  expect(sentences.filter((one) => !told.has(one.replace(/^[^:]*: /, '')))).toEqual([
    // What a thing is for is a name for it, in which no technique and no asset is claimed.
    'asset.role: Zq role of the asset',
  ]);
});

/** A value as it may stand in HTML or in Markdown. */
const shownIn = (text: string, value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((one) => shownIn(text, one))
    : typeof value === 'object' && value !== null
      ? Object.values(value).every((one) => shownIn(text, one))
      : text.includes(String(value).split('\n')[0] ?? '');

test('the page, the Markdown and the JSON of a case show every key', { timeout: 120_000 }, async () => {
  const folder = folderWith({
    'content/casebook.yaml': 'title: Every field\nattack_version: 19\n',
    'content/cases/one/index.md': caseText(),
    'content/cases/one/results/zq.csv': 'UserPrincipalName\nzq\n',
    'content/cases/one/evidence/zq.log': 'zq\n',
    'content/cases/other.md': soundCase,
  });
  const built = await runIn(folder, ['build']);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const exported = async (format: string) =>
    (await runIn(folder, ['export', 'one', '--format', format])).stdout;
  const html = readFileSync(join(folder, 'dist/cases/one/index.html'), 'utf8');
  const body = html.replace(/<head>[\s\S]*?<\/head>|<script[\s\S]*?<\/script>/g, '');
  // What is read, and what is in attributes, such as addresses and times as they are written.
  const page = `${body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')} ${(body.match(/<[^>]+>/g) ?? []).join(' ')}`;
  const lacking = (text: string, otherwise: Readonly<Record<string, string | null>>) =>
    published.flatMap(([kind, key]) => {
      const other = otherwise[`${kind}.${key}`];
      const value = other ?? written[kind]?.[key];
      return other === null || shownIn(text, value) ? [] : [`${kind}.${key}: ${JSON.stringify(value)}`];
    });
  expect(lacking(page, onPage)).toEqual([]);
  expect(lacking(await exported('markdown'), inMarkdown)).toEqual([]);
  expect(lacking(await exported('json'), inJson)).toEqual([]);
});
