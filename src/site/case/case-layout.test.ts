import { expect, test } from 'vitest';
import type { CasePage, ProsePart } from '../../publication/page/case-page.ts';
import { caseLayout } from './case-layout.ts';

/** Only what a layout reads of a page. */
function page(
  body: ProsePart[],
  findings: { id: string; queries?: string[]; evidence?: string[] }[],
  queries: string[],
  evidence: string[],
): Pick<CasePage, 'body' | 'case'> {
  const records = (ids: string[]) => ids.map((id) => ({ id }));
  return { body, case: { findings, queries: records(queries), evidence: records(evidence) } } as never;
}

test('a query of two findings stands under the first', () => {
  const layout = caseLayout(
    page(
      [],
      [
        { id: 'F1', queries: ['Q1'] },
        { id: 'F2', queries: ['Q1', 'Q2'] },
      ],
      ['Q1', 'Q2'],
      [],
    ),
  );
  expect(layout.figures.get('F1')).toEqual({ queries: ['Q1'], evidence: [] });
  expect(layout.figures.get('F2')).toEqual({ queries: ['Q2'], evidence: [] });
});

test('what the prose places stands there and nowhere else', () => {
  const layout = caseLayout(
    page(
      [{ html: '<p>a</p>' }, { record: 'query', id: 'Q1' }, { record: 'finding', id: 'F2' }],
      [
        { id: 'F1', queries: ['Q1', 'Q2'] },
        { id: 'F2', queries: ['Q2'], evidence: ['E1'] },
      ],
      ['Q1', 'Q2'],
      ['E1'],
    ),
  );
  expect(layout.findings).toEqual(['F1']);
  // F2 comes first on the page, so the query they share is its.
  expect(layout.figures.get('F2')).toEqual({ queries: ['Q2'], evidence: ['E1'] });
  expect(layout.figures.get('F1')).toEqual({ queries: [], evidence: [] });
});

test('what nothing refers to has a section of its own', () => {
  const layout = caseLayout(page([], [{ id: 'F1' }], ['Q1'], ['E1']));
  expect([layout.queries, layout.evidence]).toEqual([['Q1'], ['E1']]);
});
