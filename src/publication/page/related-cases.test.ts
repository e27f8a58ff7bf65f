import { expect, test } from 'vitest';
import { exportedCaseOf } from '../../../test/exports/exported-case-of.ts';
import { sharedTraits } from './related-cases.ts';

const techniques = (...ids: string[]) =>
  `attack: [${ids.map((id) => `{ technique: ${id}, tactic: collection, why: x }`).join(', ')}]\n`;

/** A case of which only what it shares matters here. */
function caseWith(slug: string, keys: string) {
  const text = `---\ntitle: ${slug}\nsummary: x\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\n${keys}---\n`;
  return exportedCaseOf(text, slug).of;
}

const shared = 'indicators: [{ type: domain, value: evil.example }]\n';
const cases = [
  caseWith('a-techniques', techniques('T1560.001', 'T1005', 'T1039')),
  caseWith('b-one-technique', techniques('T1005')),
  caseWith('c-asset', 'assets: [{ type: device, name: WS-01 }]\n'),
  caseWith('d-indicator', shared),
  caseWith('e-indicator', shared),
  caseWith('f-all', `${shared}assets: [{ type: device, name: ws-02, aliases: [ws-01] }]\n`),
  caseWith('seen-case', ''),
  caseWith(
    'main',
    `${shared}related: [seen-case]\nassets: [{ type: device, name: ws-01 }]\n${techniques('T1560.001', 'T1005', 'T1039')}`,
  ),
];

test('what the author named comes first, then what shares most; equals by their slug; one technique is too little', () => {
  const main = cases.find(({ slug }) => slug === 'main');
  if (main === undefined) throw new Error('no case');
  const related = (of: readonly (typeof main)[]) => sharedTraits(of).related(main);
  const expected = [
    'seen-case named',
    'f-all indicator,asset',
    'd-indicator indicator',
    'e-indicator indicator',
    'c-asset asset',
  ];
  const said = (of: readonly (typeof main)[]) =>
    related(of).map(({ slug, because }) => `${slug} ${because.map(({ kind }) => kind).join()}`);
  expect(said(cases)).toEqual(expected);
  expect(said(cases.toReversed())).toEqual(expected);
  expect(said(cases.filter(({ slug }) => /^[ab]|main/.test(slug)))).toEqual([
    'seen-case named',
    'a-techniques technique',
  ]);
});
