import { expect, test } from 'vitest';
import type { PublishedCase } from '../published-case.ts';
import { assetEntries } from './asset-entries.ts';

const published = (slug: string, assets: object[]) =>
  ({
    of: { assets: assets.map((asset, at) => ({ id: `A${at + 1}`, type: 'device', ...asset })) },
    card: { slug, href: `/cases/${slug}/` },
  }) as unknown as PublishedCase;

test('an asset of several cases is one entry, whatever they call it', () => {
  const entries = assetEntries([
    published('new', [
      { name: 'WS-1', aliases: ['ws-1.corp'] },
      { name: 'ada', type: 'account' },
    ]),
    published('mid', [{ name: 'fs-1' }, { name: 'ada' }]),
    // Says that the two devices above are one.
    published('old', [{ name: 'WS-1.CORP', aliases: ['fs-1'], compromised: 'yes' }]),
  ]);
  expect(
    entries.map(({ type, name, aliases, records }) => [type, name, aliases, records.map(({ href }) => href)]),
  ).toEqual([
    [
      'device',
      'WS-1',
      ['ws-1.corp', 'fs-1', 'WS-1.CORP'].filter((one) => one.toLowerCase() !== 'ws-1'),
      ['/cases/new/#a1', '/cases/mid/#a1', '/cases/old/#a1'],
    ],
    ['account', 'ada', [], ['/cases/new/#a2']],
    ['device', 'ada', [], ['/cases/mid/#a2']],
  ]);
});
