import { closestName } from '../../case/closest.ts';
import { type PageAnchors, pageAnchors } from '../../case/prose/page-anchors.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Rule } from '../engine/rule.ts';
import { linkFindings } from './link-findings.ts';

export const noBrokenAnchor: Rule = {
  id: 'no-broken-anchor',
  severity: 'warning',
  summary:
    'A link points to a place in a case that does not exist: no record, technique or heading has this anchor.',
  why: 'On the page it is plain text or leads to the top, and readers do not find what it refers to.',
  fix: 'Write the id of a record, as in `[F1](#f1)`, a technique, as in `#t1560-001`, or the words of a heading.',
  bad: [
    { title: 'A finding that does not exist', body: 'As [F7](#f7) shows.', at: ['[F7]'] },
    {
      title: 'A misspelt heading',
      body: '## What happened\n\nSee [above](#what-hapened).',
      at: ['[above]'],
    },
    { title: 'Nothing after the `#`', body: 'Back to [the top](#).', at: ['[the top]'] },
  ],
  good: [
    {
      title: 'A record, a technique and a heading',
      case: 'findings:\n  - title: Data was packed\n    attack: [T1560.001]\n    queries:\n      - title: Archives\n        query: DeviceFileEvents\nattack:\n  - technique: T1560.001\n    tactic: collection\n    findings: [F1]',
      body: '## What happened?\n\nSee [F1](#f1), [the technique](#t1560-001), [above](#what-happened).',
    },
  ],
  *checkCase({ source, cases }) {
    const known = new Map<CaseSource, Anchors>();
    const anchorsOf = (of: CaseSource) => {
      const found = known.get(of) ?? anchors(of);
      known.set(of, found);
      return found;
    };
    yield* linkFindings(source, (link) => {
      if (link.kind === 'other' && link.url === '#')
        return { message: 'Unexpected `#` alone, expected an anchor after it' };
      if (link.kind !== 'anchor' && link.kind !== 'case') return null;
      if (link.anchor === null) return null;
      const target = link.kind === 'anchor' ? source : cases.get(link.slug);
      if (target === undefined) return null;
      const { all, records, page } = anchorsOf(target);
      const { anchor } = link;
      if (all.has(anchor)) return null;
      const meant = closestName(anchor, [...records, ...page.headings]);
      return {
        message: `Unexpected place \`#${anchor}\`${link.kind === 'case' ? ` of \`${link.slug}\`` : ''}, expected a record, a technique or a heading${meant === null ? '' : `, did you mean \`#${meant}\`?`}`,
        ...(meant === null ? {} : { fix: `Write \`#${meant}\`.` }),
      };
    });
  },
};

interface Anchors {
  all: ReadonlySet<string>;
  records: readonly string[];
  page: PageAnchors;
}

function anchors({ case: of, records }: CaseSource): Anchors {
  const ids = records.flatMap(({ id }) => id?.toLowerCase() ?? []);
  const page = pageAnchors(of, ids);
  return { all: new Set([...ids, ...page.techniques, ...page.headings]), records: ids, page };
}
