import type { RecordKind } from './records/record-kinds.ts';

/**
 * How a case stands in one Markdown file, which the export writes and the import reads: a list of facts for the case, then a
 * section for each kind. A record is a row of a table or a heading with facts and prose. Sections, records and prose begin
 * with HTML that a reader does not see, so that no text of a case is taken for one of them.
 */
export const markdownForm = {
  detail: '<!-- detail -->',
  limit: '<!-- limit --><p><strong>What it does not show</strong></p>',
  /** What stands for a barred text, and the mark after it. */
  bar: '█████',
  barred: '<!-- redact -->',
  /** Around a text in a list of texts that holds a comma, and around one that is there and empty. */
  span: ['<span>', '</span>'],
} as const;

/** What the names of footnotes begin with in the prose of a record, since those of a whole file are told apart by them. */
export function footnotePrefix(id: string, field: string): string {
  return `${id.toLowerCase()}-${field}-`;
}

/** The first line of such a file; the number goes up when an older reader would not understand it. */
export function markdownFirstLine(slug: string): string {
  return `<!-- Case ${slug}, in form 1 of Casebook; \`casebook import\` reads it back. -->`;
}

/** The slug in a first line; null when it is another one. */
export function slugOfFirstLine(line: string): string | null {
  return /^<!-- Case ([a-z0-9-]+), in form 1 of Casebook;/.exec(line)?.[1] ?? null;
}

/** How a value is written: as it is, yes or no, a whole number, texts, ids, technique ids, people, slugs, a time or two, a path or an address, a bracket. */
export type FieldForm =
  | 'text'
  | 'flag'
  | 'number'
  | 'texts'
  | 'records'
  | 'techniques'
  | 'people'
  | 'cases'
  | 'time'
  | 'path'
  | 'indicator'
  | 'bracket'
  | 'technique';

export interface MarkdownField {
  key: string;
  label: string;
  form: FieldForm;
}

const field = (key: string, label: string, form: FieldForm = 'text'): MarkdownField => ({ key, label, form });

/** What every record may have after its own fields. */
const tlp = field('tlp', 'TLP');

export const caseFields: readonly MarkdownField[] = [
  field('id', 'Case'),
  field('kind', 'Kind'),
  field('lab', 'Lab data', 'flag'),
  tlp,
  field('severity', 'Severity'),
  field('status', 'Status'),
  field('verdict', 'Verdict'),
  field('confidence', 'Confidence'),
  field('opened', 'Opened'),
  field('closed', 'Closed'),
  field('published', 'Published'),
  field('updated', 'Updated'),
  field('occurred', 'Occurred', 'time'),
  field('authors', 'Authors', 'people'),
  field('reviewers', 'Reviewers', 'people'),
  field('tags', 'Tags', 'texts'),
  field('attack_version', 'ATT&CK version'),
  field('related', 'Related', 'cases'),
];

export interface MarkdownSection {
  kind: RecordKind;
  /** Anchor of its heading. */
  anchor: string;
  title: string;
  /** Whether its records are rows; else each has a heading of its own, with its id and `heading`. */
  table: boolean;
  heading: string;
  fields: readonly MarkdownField[];
}

/** Anchor of the section with the prose. */
export const bodyAnchor = 'background';

/** The sections in the order of a reader. */
export const markdownSections: readonly MarkdownSection[] = [
  {
    kind: 'timeline-event',
    anchor: 'timeline',
    title: 'Timeline',
    table: true,
    heading: '',
    fields: [
      field('time', 'Time'),
      field('event', 'Event'),
      field('source', 'Source'),
      field('tactic', 'Tactic'),
      field('assets', 'Assets', 'records'),
      field('findings', 'Findings', 'records'),
      field('label', 'Label', 'bracket'),
      tlp,
    ],
  },
  {
    kind: 'finding',
    anchor: 'findings',
    title: 'Findings',
    table: false,
    heading: 'title',
    fields: [
      field('observed', 'Observed', 'time'),
      field('outcome', 'Outcome'),
      field('confidence', 'Confidence'),
      field('queries', 'Queries', 'records'),
      field('evidence', 'Evidence', 'records'),
      field('indicators', 'Indicators', 'records'),
      field('assets', 'Assets', 'records'),
      field('attack', 'ATT&CK', 'techniques'),
      tlp,
    ],
  },
  {
    kind: 'query',
    anchor: 'queries',
    title: 'Queries',
    table: false,
    heading: 'title',
    fields: [
      field('platform', 'Platform'),
      field('language', 'Language'),
      field('purpose', 'Purpose'),
      field('ran', 'Ran'),
      field('file', 'File', 'path'),
      field('results', 'Results', 'path'),
      field('rows', 'Rows', 'number'),
      field('results_of', 'Results of'),
      tlp,
    ],
  },
  {
    kind: 'evidence',
    anchor: 'evidence',
    title: 'Evidence',
    table: false,
    heading: 'type',
    fields: [
      field('caption', 'Caption'),
      field('alt', 'Shows'),
      field('file', 'File', 'path'),
      field('url', 'Link', 'path'),
      field('collected', 'Collected'),
      field('sha256', 'SHA-256'),
      tlp,
    ],
  },
  {
    kind: 'attack-row',
    anchor: 'attack',
    title: 'ATT&CK',
    table: true,
    heading: '',
    fields: [
      field('technique', 'Technique', 'technique'),
      field('tactic', 'Tactic'),
      field('why', 'Why'),
      field('findings', 'Findings', 'records'),
      field('basis', 'Basis'),
      tlp,
    ],
  },
  {
    kind: 'asset',
    anchor: 'assets',
    title: 'Assets',
    table: true,
    heading: '',
    fields: [
      field('type', 'Type'),
      field('name', 'Name'),
      field('aliases', 'Also', 'texts'),
      field('role', 'Role'),
      field('compromised', 'Compromised'),
      tlp,
    ],
  },
  {
    kind: 'indicator',
    anchor: 'indicators',
    title: 'Indicators',
    table: true,
    heading: '',
    fields: [
      field('type', 'Type'),
      field('value', 'Value', 'indicator'),
      field('role', 'Role'),
      field('description', 'Description'),
      field('first_seen', 'First seen'),
      field('last_seen', 'Last seen'),
      tlp,
    ],
  },
  {
    kind: 'response-action',
    anchor: 'response',
    title: 'Response',
    table: false,
    heading: 'action',
    fields: [
      field('status', 'Status'),
      field('phase', 'Phase'),
      field('owner', 'Owner'),
      field('due', 'Due'),
      field('completed', 'Completed'),
      field('findings', 'Findings', 'records'),
      tlp,
    ],
  },
  {
    kind: 'reference',
    anchor: 'references',
    title: 'References',
    table: true,
    heading: '',
    fields: [field('title', 'Title'), field('url', 'Address', 'path'), tlp],
  },
  {
    kind: 'revision',
    anchor: 'revisions',
    title: 'Revisions',
    table: true,
    heading: '',
    fields: [field('date', 'Date'), field('change', 'Change'), field('author', 'By'), tlp],
  },
];
