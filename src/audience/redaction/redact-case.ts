import type { Root } from 'mdast';
import type { CaseRecord } from '../../case/case.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import { strictest, type TlpLevel } from '../../case/tlp.ts';
import type { VisibleCase, VisibleRecords } from '../projected-case.ts';
import { redactLink } from './redact-link.ts';
import { redactProse } from './redact-prose.ts';
import { redactedAnchors } from './redacted-anchors.ts';
import { redactedIds } from './redacted-ids.ts';
import type { Redactor } from './redactor.ts';

/** A visible case with every text of it redacted; it and its records are labelled with what stays because the audience may see it. */
export function redactCase(of: VisibleCase, redactor: Redactor): VisibleCase {
  if (redactor.idle) return of;
  const kept: TlpLevel[] = [of.label];
  const watched = (redact: (text: string) => string) => (text: string) => {
    kept.push(redactor.kept(text));
    return redact(text);
  };
  const ids = redactedIds(of, redactor);
  const idOf = (id: string) => ids.get(id.toLowerCase()) ?? id;
  const anchors = redactedAnchors(of, redactor, ids);
  const ways: Record<Way, (text: string) => string> = {
    text: watched(redactor.text),
    url: watched(redactor.url),
    file: watched(redactor.fileName),
    id: watched(idOf),
    label: watched(redactor.text),
  };
  const prose = {
    spans: (text: string) => {
      kept.push(redactor.kept(text));
      return redactor.spans(text);
    },
    text: ways.text,
    link: watched((url) => redactLink(url, redactor, anchors)),
    recordId: ways.id,
  };
  const value = (written: unknown, way: Way): unknown => {
    if (typeof written === 'string') return ways[way](written);
    if (Array.isArray(written)) return written.map((item) => value(item, way));
    if (typeof written !== 'object' || written === null) return written;
    if ('root' in written) return { root: redactProse(written.root as Root, prose) };
    return fields(written, way === 'label' ? labelWays : personWays);
  };
  const fields = (written: object, known: Readonly<Record<string, Way | null>>): object =>
    Object.fromEntries(
      Object.entries(written).map(([key, item]) => {
        const way = Object.hasOwn(known, key) ? known[key] : 'text';
        return [key, way === null || way === undefined ? item : value(item, way)];
      }),
    );
  const records = Object.fromEntries(
    Object.values(recordKinds).map(({ list, refers }) => [
      list,
      of[list].map((record) => {
        const before = kept.length;
        const shown = fields(record, {
          ...recordWays,
          ...closedFields[record.kind],
          ...Object.fromEntries(Object.keys(refers).map((field) => [field, 'id' as const])),
        });
        const tlp = strictest([record.tlp, ...kept.slice(before)]);
        return { ...withoutDigest(record, shown), tlp };
      }),
    ]),
  ) as unknown as VisibleRecords;
  const header = fields(
    { ...of, ...Object.fromEntries(Object.keys(records).map((list) => [list, null])) },
    headerWays,
  );
  const redacted = { ...(header as VisibleCase), ...records };
  return { ...redacted, label: strictest(kept) };
}

/** A digest would confirm a guess at what was taken out of the text it is of. */
function withoutDigest(record: { kind: CaseRecord['kind'] }, shown: object): object {
  if (record.kind !== 'query' || (record as Texts).text === (shown as Texts).text) return shown;
  const { results_of: _, ...rest } = shown as Texts;
  return rest;
}

interface Texts {
  text?: string | null;
  results_of?: string;
}

/** How a text is redacted; null for fields with closed values, numbers of a calendar and labels. */
type Way = 'text' | 'url' | 'file' | 'id' | 'label';

const personWays = { url: 'url', date: null } as const;
const labelWays = { between: 'id' } as const;

const headerWays: Record<string, Way | null> = {
  slug: null,
  related: null,
  kind: null,
  tlp: null,
  severity: null,
  status: null,
  verdict: null,
  confidence: null,
  opened: null,
  closed: null,
  published: null,
  updated: null,
  occurred: null,
  attack_version: null,
  label: null,
  audience: null,
};

const recordWays: Record<string, Way | null> = {
  kind: null,
  tlp: null,
  id: 'id',
  url: 'url',
  file: 'file',
  results: 'file',
};

const closedFields: Record<CaseRecord['kind'], Record<string, Way | null>> = {
  asset: { type: null, compromised: null },
  finding: { observed: null, outcome: null, confidence: null },
  query: { platform: null, purpose: null, ran: null, rows: null, results_of: null },
  evidence: { type: null, collected: null },
  indicator: { type: null, role: null, first_seen: null, last_seen: null },
  'attack-row': { basis: null },
  'response-action': { status: null, phase: null, due: null, completed: null },
  'timeline-event': { time: null, label: 'label' },
  reference: {},
  revision: { date: null },
};
