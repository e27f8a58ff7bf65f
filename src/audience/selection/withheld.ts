import type { Nodes } from 'mdast';
import { allRecords, type Case } from '../../case/case.ts';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';
import { caseVisibility } from './case-visibility.ts';

/** How much an audience may not see; for the one who publishes, never for what is published. */
export interface Withheld {
  cases: number;
  records: number;
  /** Parts of prose marked with a level, in what is visible otherwise. */
  parts: number;
  /** Barred texts, in what is visible otherwise. */
  texts: number;
}

/** What `projectCase` leaves out of a case for an audience. The records of a withheld case are not counted. */
export function countWithheld(of: Case, audience: TlpLevel): Withheld {
  const withheld: Withheld = { cases: 0, records: 0, parts: 0, texts: 0 };
  if (!mayBeSeen(of.tlp, audience)) return { ...withheld, cases: 1 };
  const visibility = caseVisibility(of, audience);
  withheld.records = allRecords(of).filter((record) => !visibility.shows(record)).length;
  const prose = [
    of.body,
    ...of.findings.filter(visibility.shows).flatMap(({ detail, limit }) => [detail, limit]),
    ...of.response.filter(visibility.shows).map(({ detail }) => detail),
  ];
  for (const written of prose) if (written !== undefined) countIn(written.root, audience, withheld);
  return withheld;
}

function countIn(node: Nodes, audience: TlpLevel, withheld: Withheld) {
  if (node.type === 'tlpBlock' && !mayBeSeen(node.level, audience)) {
    withheld.parts++;
    return;
  }
  if (node.type === 'redactedText' && (node.keepFor === null || !mayBeSeen(node.keepFor, audience))) {
    withheld.texts++;
    return;
  }
  if ('children' in node) for (const child of node.children) countIn(child, audience, withheld);
}
