import type { z } from 'zod';
import { asset } from './asset.ts';
import { attackRow } from './attack-row.ts';
import { evidence } from './evidence.ts';
import { externalReference } from './external-reference.ts';
import { finding } from './finding.ts';
import { indicator } from './indicator.ts';
import { query } from './query.ts';
import { responseAction } from './response-action.ts';
import { revision } from './revision.ts';
import { timelineEvent } from './timeline-event.ts';

/**
 * Every kind of record: the key of its list in the front matter, the letter of the ids given by position (null
 * where none is given), its schema, and its fields that refer to other records.
 */
export const recordKinds = {
  asset: { list: 'assets', prefix: 'A', schema: asset, refers: {} },
  finding: {
    list: 'findings',
    prefix: 'F',
    schema: finding,
    refers: { queries: 'query', evidence: 'evidence', indicators: 'indicator', assets: 'asset' },
  },
  query: { list: 'queries', prefix: 'Q', schema: query, refers: {} },
  evidence: { list: 'evidence', prefix: 'E', schema: evidence, refers: {} },
  indicator: { list: 'indicators', prefix: 'I', schema: indicator, refers: {} },
  'attack-row': { list: 'attack', prefix: null, schema: attackRow, refers: { findings: 'finding' } },
  'response-action': {
    list: 'response',
    prefix: 'R',
    schema: responseAction,
    refers: { findings: 'finding' },
  },
  'timeline-event': {
    list: 'timeline',
    prefix: 'T',
    schema: timelineEvent,
    refers: { assets: 'asset', findings: 'finding' },
  },
  reference: { list: 'references', prefix: null, schema: externalReference, refers: {} },
  revision: { list: 'revisions', prefix: null, schema: revision, refers: {} },
} as const;

export type RecordKind = keyof typeof recordKinds;

/** The fields of a record of kind `K` as its schema gives them. */
export type Fields<K extends RecordKind> = z.output<(typeof recordKinds)[K]['schema']>;

export const recordKindNames = Object.keys(recordKinds) as RecordKind[];
