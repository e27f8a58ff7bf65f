import { expect, test } from 'vitest';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { Platform } from '../../case/records/query.ts';
import { unanalysedQuery } from '../../kql/analysis/unanalysed-query.ts';
import type { QueryAnalysis, QueryProblem } from '../../kql/query-analysis.ts';
import { isChecked } from './is-checked.ts';
import { queryView } from './query-view.ts';

const text = 'DeviceEvents | take 1';
const sound: QueryAnalysis = {
  ...unanalysedQuery(text, 'timeout', 1),
  problems: [],
  tables: ['DeviceEvents'],
};

async function stateOf(analysis: QueryAnalysis | null, platform: Platform = 'defender-xdr') {
  const query = { id: 'Q1', title: 'Events', text, platform, tlp: 'CLEAR' };
  const { checked } = await queryView(query as ProjectedCase['queries'][number], {
    config: { title: 'Cases' },
    audience: 'CLEAR',
    analysis: () => analysis,
    tableHref: (name) => `/tables/${name}/`,
    results: null,
    replaced: () => [],
  });
  return `${checked.state}${isChecked(checked) ? ', checked' : ''}`;
}

const problem = (rule: QueryProblem['rule'], severity: QueryProblem['severity']): QueryAnalysis => ({
  ...sound,
  problems: [{ rule, severity, message: '', why: null, fix: null, start: 0, end: 1 }],
});

test('only a query that was analysed and is right reads as checked', async () => {
  // What was given up has no error, no table and no problem but its own.
  expect(await stateOf(unanalysedQuery(text, 'timeout', 5_000))).toBe('too-slow');
  expect(await stateOf(unanalysedQuery(text, 'crash', 5_000))).toBe('too-slow');
  expect(await stateOf(unanalysedQuery(text, 'timeout', 5_000), 'other')).toBe('too-slow');
  expect(await stateOf(problem('no-unknown-column', 'error'))).toBe('wrong');
  expect(await stateOf(problem('no-unknown-column', 'warning'))).toBe('bound, checked');
  expect(await stateOf(sound)).toBe('bound, checked');
  expect(await stateOf({ ...sound, tables: [] })).toBe('no-table, checked');
  // A custom table that may exist, and of which nothing is known.
  expect(await stateOf({ ...problem('no-unknown-table', 'warning'), tables: [] })).toBe(
    'syntax-only, checked',
  );
  expect(await stateOf(sound, 'resource-graph')).toBe('bound, checked');
  expect(await stateOf(sound, 'other')).toBe('syntax-only, checked');
});
