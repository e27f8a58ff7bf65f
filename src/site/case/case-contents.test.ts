import { expect, test } from 'vitest';
import type { CasePage } from '../../publication/page/case-page.ts';
import { wordsOf } from '../words/words-of.ts';
import { caseContents } from './case-contents.ts';

test('a finding that the prose places stands between the headings, the others under their own section', () => {
  const page = {
    headings: [
      { depth: 3, id: 'before', text: 'Before' },
      { depth: 4, id: 'inner', text: 'Inner' },
      { depth: 3, id: 'after', text: 'After' },
    ],
    body: [
      { html: '<h3 id="before">Before</h3><h4 id="inner">Inner</h4>' },
      { record: 'finding', id: 'F2' },
      { record: 'query', id: 'Q1' },
      { html: '<h3 id="after">After</h3>' },
    ],
    case: {
      findings: [
        { id: 'F1', title: 'First' },
        { id: 'F2', title: 'Second' },
      ],
    },
  } as unknown as CasePage;
  const entries = caseContents(page, { findings: ['F1'] }, ['background', 'findings'], wordsOf('en'));
  expect(entries.map(({ title, under }) => [title, under.map(({ href }) => href)])).toEqual([
    ['Investigation', ['#before', '#f2', '#after']],
    ['Findings', ['#f1']],
  ]);
});
