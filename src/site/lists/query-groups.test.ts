import { expect, test } from 'vitest';
import type { Publication } from '../../publication/publication.ts';
import { queryGroups } from './query-groups.ts';

test('queries are gathered by platform and purpose, the largest group first; one without a purpose is in none', () => {
  const query = (id: string, platform: string, purpose: string | null) => ({ id, platform, purpose });
  const content = {
    site: { base: '/repo/' },
    queries: [
      query('Q1', 'sentinel', 'hunt'),
      query('Q2', 'defender-xdr', null),
      query('Q3', 'defender-xdr', 'scope'),
    ],
  } as unknown as Publication;
  const shown = (kind: 'platform' | 'purpose') =>
    queryGroups(content.queries, content.site, kind).map(({ href, queries }) => [
      href,
      queries.map(({ id }) => id).join(' '),
    ]);
  expect(shown('platform')).toEqual([
    ['/repo/queries/platform/defender-xdr/', 'Q2 Q3'],
    ['/repo/queries/platform/sentinel/', 'Q1'],
  ]);
  expect(shown('purpose')).toEqual([
    ['/repo/queries/purpose/hunt/', 'Q1'],
    ['/repo/queries/purpose/scope/', 'Q3'],
  ]);
});
