import { closestName } from '../../case/closest.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { proseOf } from '../format/prose-of.ts';
import { idRanges } from './id-ranges.ts';
import { recordDirectives } from './record-directives.ts';

export const noUnknownReference: Rule = {
  id: 'no-unknown-reference',
  severity: 'error',
  summary:
    'A record, a directive or `related` refers to something that does not exist or is of another kind.',
  why: 'A claim would seem to be supported by something the reader cannot find.',
  fix: 'Write the id of a record of the case, or add the record.',
  bad: [
    {
      title: 'A query that does not exist',
      case: 'findings:\n  - title: Data was packed\n    queries: [Q7]',
      at: ['Q7'],
    },
    {
      title: 'A record of another kind',
      case: 'assets:\n  - id: host\n    type: device\n    name: ws-01\nfindings:\n  - title: Data was packed\n    evidence: [host]',
      at: ['host]'],
    },
    { title: 'A directive', body: '::query{#Q7}', at: ['::query'] },
    { title: 'A case', case: 'related: [nowhere]', at: ['nowhere'] },
  ],
  good: [
    {
      title: 'An id in another case, and a record in place',
      case: 'assets:\n  - type: device\n    name: ws-01\nfindings:\n  - title: Data was packed\n    assets: [a1]\n    evidence:\n      - type: other\n        url: https://example.org/',
    },
  ],
  *checkCase({ source, cases }) {
    const known = new Map<string, { id: string; kind: string }>();
    for (const { id, kind } of source.records) {
      if (id !== null && !known.has(id.toLowerCase())) known.set(id.toLowerCase(), { id, kind });
    }
    const wrong = (id: string, kind: string): { message: string; fix: string } | null => {
      const found = known.get(id.toLowerCase());
      if (found?.kind === kind) return null;
      const ids = [...known.values()].filter((one) => one.kind === kind).map((one) => one.id);
      const meant = closestName(id, ids);
      const word = kind === 'evidence' ? 'evidence' : `a ${kind}`;
      const { list } = recordKinds[kind as keyof typeof recordKinds];
      const exists =
        meant !== null
          ? `, did you mean \`${meant}\`?`
          : ids.length === 0
            ? `; the case has none`
            : `; the case has ${idRanges(ids)}`;
      return {
        message:
          found === undefined
            ? `Unexpected reference \`${id}\`, expected the id of ${word}${exists}`
            : `Unexpected reference \`${id}\`, which is ${found.kind === 'evidence' ? 'evidence' : `a ${found.kind.replace('-', ' ')}`}, expected ${word}${exists}`,
        fix:
          meant !== null
            ? `Write \`${meant}\`.`
            : ids.length === 0
              ? `Add ${word} under \`${list}\`, or remove the reference.`
              : `Write the id of the one that is meant, or add ${word} under \`${list}\`.`,
      };
    };
    for (const mention of source.mentions) {
      const said = wrong(mention.id, mention.kind);
      if (said !== null) yield findingAt(source, mention.at, said);
    }
    for (const { prose, at } of proseOf(source.case)) {
      for (const node of recordDirectives(prose.root)) {
        const said = wrong(node.id, node.record);
        const start = node.position?.start.offset ?? 0;
        if (said !== null) {
          yield {
            ...said,
            place: prose.place(start, node.position?.end.offset ?? start),
            slug: source.case.slug,
            at,
          };
        }
      }
    }
    for (const [index, slug] of (source.case.related ?? []).entries()) {
      if (cases.has(slug) && slug !== source.case.slug) continue;
      const meant = closestName(slug, cases.keys());
      yield findingAt(source, ['related', index], {
        message:
          slug === source.case.slug
            ? `Unexpected reference to the case itself, expected another one`
            : `Unexpected reference \`${slug}\`, expected the slug of a case${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
        fix:
          meant === null || meant === source.case.slug
            ? 'Write the name of its folder under `cases/`.'
            : `Write \`${meant}\`.`,
      });
    }
  },
};
