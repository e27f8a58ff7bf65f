import { allRecords } from '../../case/case.ts';
import { tlpRank } from '../../case/tlp.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noLaxerTlp: Rule = {
  id: 'no-laxer-tlp',
  severity: 'error',
  summary: 'A record has a laxer label than its case.',
  why: 'A record is shown only within its case, so its laxer label has no effect.',
  fix: 'Remove `tlp` from the record, or relax the label of the case.',
  skippable: false,
  bad: [
    {
      title: 'A clear record in an amber case',
      case: 'tlp: AMBER\nassets:\n  - type: device\n    name: ws-01\n    tlp: CLEAR',
      at: ['CLEAR'],
    },
  ],
  good: [
    {
      title: 'A stricter record',
      case: 'tlp: GREEN\nassets:\n  - type: device\n    name: ws-01\n    tlp: RED',
    },
  ],
  *checkCase({ source }) {
    if (source.missing.has('tlp')) return;
    for (const { tlp, at } of allRecords(source.case)) {
      if (tlpRank(tlp) >= tlpRank(source.case.tlp)) continue;
      yield findingAt(source, [...at, 'tlp'], {
        message: `Unexpected \`${tlp}\` in a case that is \`${source.case.tlp}\`, expected that or a stricter level`,
      });
    }
  },
};
