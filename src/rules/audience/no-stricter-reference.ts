import type { Nodes, Root } from 'mdast';
import { allRecords, type CaseRecord } from '../../case/case.ts';
import { keyPathText } from '../../case/key-path.ts';
import { linkTarget } from '../../case/prose/link-target.ts';
import type { Prose } from '../../case/prose/prose.ts';
import { definitionsOf } from '../../case/prose/prose-links.ts';
import { techniqueAnchor } from '../../case/prose/technique-anchor.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { recordLevels } from '../../case/records/record-levels.ts';
import { strictest, type TlpLevel, tlpRank } from '../../case/tlp.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { proseOf } from '../format/prose-of.ts';

const amber =
  'queries:\n  - title: Who it was\n    tlp: AMBER\n    query: IdentityInfo\nfindings:\n  - title: Somebody packed data\n    tlp: AMBER\n    queries: [Q1]';

export const noStricterReference: Rule = {
  id: 'no-stricter-reference',
  severity: 'warning',
  summary: 'A text or a record refers to a record or a case with a stricter label than its own.',
  why: 'Readers who may see the one may not see the other: a directive disappears, a link becomes plain text, and the text around it still reveals that something is there.',
  fix: 'Put the text between `:::tlp{level="…"}` and `:::`, give the record the stricter label, or remove the reference.',
  bad: [
    { title: 'A link', case: amber, body: 'Who it was, tells [F1](#f1).', at: ['[F1](#f1)'] },
    { title: 'A directive', case: amber, body: '::finding{#F1}', at: ['::finding'] },
    {
      title: 'A record',
      case: `${amber}\ntimeline:\n  - time: 2026-01-05T10:00:00Z\n    event: The archive was written\n    findings: [F1]`,
      at: ['F1]'],
    },
    {
      title: 'A stricter case',
      body: 'As in [the other case](../another/index.md).',
      files: {
        'cases/another/index.md':
          '---\ntitle: Another device\nsummary: Another device on which another archive was written.\ntlp: RED\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
      },
      at: ['[the other'],
    },
  ],
  good: [
    {
      title: 'A part with the same label',
      case: amber,
      body: ':::tlp{level="AMBER"}\n\nWho it was, tells [F1](#f1).\n\n:::',
    },
    {
      title: 'A stricter record written inline, withheld by its own label',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents\n      - title: Who it was\n        tlp: AMBER\n        query: IdentityInfo',
    },
  ],
  *checkCase({ source, cases }) {
    const levels = levelsOf(source);
    for (const { at, from, id } of source.mentions) {
      const target = levels.byId.get(id.toLowerCase());
      const own = levels.byPlace.get(keyPathText(from.at));
      // A record in place is where its author put it, label and all.
      if (target === undefined || own === undefined || levels.byPlace.has(keyPathText(at))) continue;
      if (tlpRank(target) > tlpRank(own)) yield findingAt(source, at, { message: said(id, target, own) });
    }
    const levelOf = (reference: Reference): TlpLevel | undefined => {
      if ('id' in reference) return levels.byId.get(reference.id.toLowerCase());
      if (reference.slug === null) return levels.byId.get(reference.anchor ?? '');
      const other = cases.get(reference.slug);
      if (other === undefined || reference.slug === source.case.slug) return undefined;
      const within = reference.anchor === null ? undefined : levelsOf(other).byId.get(reference.anchor);
      return within ?? other.case.tlp;
    };
    for (const { prose, at } of proseOf(source.case)) {
      const own = levels.byPlace.get(keyPathText(at.slice(0, -1))) ?? source.case.tlp;
      for (const { reference, around, node } of references(prose)) {
        const level = strictest([own, ...around]);
        const target = levelOf(reference);
        if (target === undefined || tlpRank(target) <= tlpRank(level)) continue;
        const start = node.position?.start.offset ?? 0;
        yield {
          message: said('id' in reference ? reference.id : reference.written, target, level),
          place: prose.place(start, node.position?.end.offset ?? start),
          slug: source.case.slug,
          at,
        };
      }
    }
  },
};

function said(name: string, target: TlpLevel, own: TlpLevel): string {
  return `Unexpected reference to \`${name}\`, which is \`${target}\`, from \`${own}\` content, expected the same label or a laxer one`;
}

/** Levels by place and by id in lower case; of a technique the laxest of its rows, since they share its anchor. */
function levelsOf({ case: of }: CaseSource) {
  const levels = recordLevels(of);
  const byId = new Map<string, TlpLevel>();
  const keep = (id: string, level: TlpLevel) => {
    const before = byId.get(id);
    if (before === undefined || tlpRank(level) < tlpRank(before)) byId.set(id, level);
  };
  for (const record of allRecords(of)) {
    const level = levels.get(record) ?? of.tlp;
    for (const id of anchorsOf(record)) keep(id, level);
  }
  return {
    byId,
    byPlace: new Map([...levels].map(([record, level]) => [keyPathText(record.at), level])),
  };
}

function anchorsOf(record: CaseRecord): string[] {
  return [
    ...(record.id === null ? [] : [record.id.toLowerCase()]),
    ...(record.kind === 'attack-row' ? [techniqueAnchor(record.technique)] : []),
  ];
}

type Reference = { id: string } | { slug: string | null; anchor: string | null; written: string };

interface Placed {
  reference: Reference;
  node: Nodes;
  /** Levels of the marked parts and kept texts that it stands in. */
  around: readonly TlpLevel[];
}

function references({ root }: Prose): Placed[] {
  const found: Placed[] = [];
  const definitions = definitionsOf(root);
  const link = (url: string | undefined, node: Nodes, around: readonly TlpLevel[]) => {
    const target = linkTarget(url ?? '');
    if (target.kind === 'anchor')
      found.push({ reference: { slug: null, anchor: target.anchor, written: target.anchor }, node, around });
    if (target.kind === 'case') found.push({ reference: { ...target, written: target.slug }, node, around });
  };
  const walk = (node: Nodes | Root, around: readonly TlpLevel[]) => {
    if (node.type === 'recordDirective') found.push({ reference: { id: node.id }, node, around });
    if (node.type === 'link') link(node.url, node, around);
    if (node.type === 'linkReference') link(definitions.get(node.identifier)?.url, node, around);
    if (!('children' in node)) return;
    const inside =
      node.type === 'tlpBlock' ? node.level : node.type === 'redactedText' ? node.keepFor : 'CLEAR';
    // What is barred for everybody is seen by nobody.
    if (inside !== null) for (const child of node.children) walk(child, [...around, inside]);
  };
  walk(root, []);
  return found;
}
