import type { z } from 'zod';
import type { Asset, Case, CaseRecord, CaseRecords } from './case.ts';
import { type CaseHeader, caseHeader } from './case-header.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ParseProse, Prose } from './prose/prose.ts';
import { quoted } from './quoted.ts';
import { liftRecords, type Mention, type Misshapen, type RawRecord } from './records/lift-records.ts';
import { type Fields, recordKinds } from './records/record-kinds.ts';
import type { Skip } from './records/skip.ts';
import { splitFrontMatter } from './source/front-matter.ts';
import { readWithSchema } from './source/read-with-schema.ts';
import type { SourceText } from './source/source-text.ts';
import { readYaml, type YamlSource } from './source/yaml-reader.ts';
import type { TlpLevel } from './tlp.ts';

/** A case with what the rules need to point into its file. */
export interface CaseSource {
  case: Case;
  yaml: YamlSource;
  /** Every record as the file has it, those with mistakes too. */
  records: readonly RawRecord[];
  /** Every mention of a record by another one, resolvable or not. */
  mentions: readonly Mention[];
  /** Required keys of the case that are missing or wrong; `case` holds a stand-in for them. */
  missing: ReadonlySet<string>;
}

export interface ReadCase {
  /** Null when there is no front matter that can be read. */
  source: CaseSource | null;
  diagnostics: Diagnostic[];
}

// RED, so that a case whose label cannot be read is never shown to anybody.
const standIns = {
  title: 'Untitled case',
  summary: 'No summary',
  tlp: 'RED',
  severity: 'informational',
  status: 'open',
  opened: '1970-01-01',
} as const;

const recordLists = Object.values(recordKinds).map(({ list }) => list);

/** Reads a case file. Never throws; a record with mistakes is left out of `case` and named in the diagnostics. */
export function readCase(source: SourceText, slug: string, parseProse: ParseProse): ReadCase {
  const split = splitFrontMatter(source);
  if ('rule' in split) return { source: null, diagnostics: [split] };
  const yaml = readYaml(source, split.yaml.start, split.yaml.end);
  const diagnostics = [...yaml.diagnostics];
  if (yaml.data === undefined) return { source: null, diagnostics };
  const data = yaml.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    diagnostics.push(notAMap(yaml));
    return { source: null, diagnostics };
  }

  const lifted = liftRecords(data as Record<string, unknown>);
  for (const one of lifted.misshapen) diagnostics.push(misshapenDiagnostic(one, yaml));

  const header = readWithSchema(caseHeader, lifted.header, yaml, [], 'case', standIns, recordLists);
  // Not spread: a call takes some 100,000 arguments, and mistakes may be more.
  for (const one of header.diagnostics) diagnostics.push(one);
  const { skip: caseSkip, ...fields } = header.value as CaseHeader;
  const lists = emptyLists();
  const parse = proseReader(parseProse, diagnostics);
  const resolve = resolver(lifted.records);
  for (const raw of lifted.records) {
    const read = readWithSchema(
      recordKinds[raw.kind].schema as z.ZodType<object>,
      raw.fields,
      yaml,
      raw.at,
      raw.kind === 'evidence' ? 'evidence record' : raw.kind.replace('-', ' '),
      null,
    );
    for (const one of read.diagnostics) diagnostics.push(one);
    if (read.value !== null)
      place(raw, read.value, fields.tlp, lists, resolve, (field, text) =>
        parse(text, (start, end) => {
          const span = yaml.textSpan([...raw.at, field], start, end);
          return { file: source.file, range: source.range(span.start, span.end) };
        }),
      );
  }
  const body = parse(source.text.slice(split.body.start), (start, end) => ({
    file: source.file,
    range: source.range(split.body.start + start, split.body.start + end),
  }));
  return {
    source: {
      case: { ...fields, slug, skip: caseSkip ?? [], ...lists, body },
      yaml,
      records: lifted.records,
      mentions: lifted.mentions,
      missing: header.missing,
    },
    diagnostics,
  };
}

function proseReader(parseProse: ParseProse, diagnostics: Diagnostic[]) {
  return (text: string, place: Prose['place']): Prose => {
    const { root, problems } = parseProse(text);
    for (const { start, end, ...said } of problems) {
      diagnostics.push({ rule: 'no-invalid-directive', severity: 'error', ...said, ...place(start, end) });
    }
    return { root, text, place };
  };
}

function place(
  raw: RawRecord,
  value: object,
  caseTlp: TlpLevel,
  lists: CaseRecords,
  resolve: (kind: string, id: string) => string | null,
  prose: (field: string, text: string) => Prose,
) {
  const {
    id: _,
    tlp,
    skip,
    ...fields
  } = value as { id?: string; tlp?: TlpLevel; skip?: Skip[] } & Record<string, unknown>;
  for (const [field, kind] of Object.entries(recordKinds[raw.kind].refers)) {
    const ids = fields[field];
    if (!Array.isArray(ids)) continue;
    fields[field] = [...new Set(ids.map((id) => resolve(kind, String(id))).filter((id) => id !== null))];
  }
  if (raw.kind === 'timeline-event' && fields.label !== undefined) {
    const label = fields.label as NonNullable<Fields<'timeline-event'>['label']>;
    const between = label.between.map((id) => resolve('timeline-event', id)).filter((id) => id !== null);
    // A bracket has two ends.
    if (between.length === 2) fields.label = { ...label, between };
    else delete fields.label;
  }
  for (const field of ['detail', 'limit']) {
    const text = fields[field];
    if (typeof text === 'string') fields[field] = prose(field, text);
  }
  if (raw.kind === 'query') fields.text = fields.query ?? null;
  const record = {
    ...fields,
    kind: raw.kind,
    id: raw.id,
    at: raw.at,
    tlp: tlp ?? (raw.fields.tlp === undefined ? caseTlp : 'RED'),
    skip: skip ?? [],
  };
  // The schema of the kind has just been applied, so the record is of that kind.
  (lists[recordKinds[raw.kind].list] as CaseRecord[]).push(record as unknown as Asset);
}

function resolver(records: readonly RawRecord[]) {
  const known = new Map<string, RawRecord>();
  for (const record of records) {
    const key = record.id?.toLowerCase();
    if (key !== undefined && !known.has(key)) known.set(key, record);
  }
  return (kind: string, id: string): string | null => {
    const found = known.get(id.toLowerCase());
    return found?.kind === kind ? found.id : null;
  };
}

function emptyLists(): CaseRecords {
  return {
    assets: [],
    findings: [],
    queries: [],
    evidence: [],
    indicators: [],
    attack: [],
    response: [],
    timeline: [],
    references: [],
    revisions: [],
  };
}

function misshapenDiagnostic({ at, value, expected }: Misshapen, yaml: YamlSource): Diagnostic {
  const key = String(at.findLast((step) => typeof step === 'string'));
  const span = yaml.valueSpan(at);
  const shown =
    value === null
      ? 'empty value'
      : Array.isArray(value)
        ? 'list'
        : typeof value === 'object'
          ? 'map'
          : quoted(String(value));
  return {
    rule: 'no-invalid-value',
    severity: 'error',
    message: `Unexpected ${shown} for \`${key}\`, expected ${expected}`,
    why: 'A value of another kind cannot be shown or checked.',
    fix:
      expected === 'a list'
        ? `Write \`${key}:\` and below it each item after \`- \`, or remove the line.`
        : `Write ${expected} after the \`-\`.`,
    file: yaml.source.file,
    range: yaml.source.range(span.start, span.end),
  };
}

function notAMap(yaml: YamlSource): Diagnostic {
  const span = yaml.valueSpan([]);
  return {
    rule: 'no-invalid-yaml',
    severity: 'error',
    message: 'Unexpected front matter, expected keys with values',
    why: 'The front matter holds the title, the label and the records; without them the file is not a case.',
    fix: 'Write `title:`, `summary:`, `tlp:`, `severity:`, `status:` and `opened:`, each on its own line.',
    file: yaml.source.file,
    range: yaml.source.range(span.start, span.end),
  };
}
