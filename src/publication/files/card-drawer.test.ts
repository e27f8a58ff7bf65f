import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SocialCard } from '../../render/card/social-card.ts';
import { keptFiles } from '../../workspace/load/kept-files.ts';
import { cardDrawer } from './card-drawer.ts';

const card: SocialCard = {
  label: 'CLEAR',
  site: 'Lab',
  number: null,
  title: 'A claim',
  summary: null,
  facts: [],
  direction: 'ltr',
};

test('a picture is kept by what it shows, and drawn again where the kept one is damaged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook cards '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cache = join(folder, 'cards');
  const draw = cardDrawer(keptFiles(cache, 'card'));
  const first = Buffer.from(await draw(card));
  const [kept = '', ...more] = readdirSync(cache);
  expect(more).toEqual([]);
  const file = join(cache, kept);

  const before = readFileSync(file);
  expect(Buffer.from(await draw(card)).equals(first)).toBe(true);
  await draw({ ...card, title: 'Another claim' });
  expect(readdirSync(cache).length).toBe(2);

  for (const damaged of [before.subarray(0, before.length - 9), Buffer.alloc(0), Buffer.from('no picture')]) {
    writeFileSync(file, damaged);
    expect(Buffer.from(await draw(card)).equals(first)).toBe(true);
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  // A cache that is not a folder makes it slower only.
  writeFileSync(join(folder, 'file'), '');
  expect(Buffer.from(await cardDrawer(keptFiles(join(folder, 'file'), 'card'))(card)).equals(first)).toBe(
    true,
  );
  expect(Buffer.from(await cardDrawer(null)(card)).equals(first)).toBe(true);
});
