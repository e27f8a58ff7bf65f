import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameSlugs } from './name-slugs.ts';

test('a name is its own address where it can be, and every name has one of its own', () => {
  expect([...nameSlugs(['Insider risk', 'Ransomware', 'Zoë Łuk', 'C#', 'C++', 'вымогатель', '!'])]).toEqual([
    ['Insider risk', 'insider-risk'],
    ['Ransomware', 'ransomware'],
    ['Zoë Łuk', expect.stringMatching(/^zoe-uk-[0-9a-f]{8}$/)],
    ['C#', expect.stringMatching(/^c-[0-9a-f]{8}$/)],
    ['C++', expect.stringMatching(/^c-[0-9a-f]{8}$/)],
    ['вымогатель', expect.stringMatching(/^[0-9a-f]{8}$/)],
    ['!', expect.stringMatching(/^[0-9a-f]{8}$/)],
  ]);
});

test('no two names clash, and a slug is a plain word', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1 }),
      (names) => {
        const slugs = [...nameSlugs(names).values()];
        expect(new Set(slugs).size).toBe(names.length);
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      },
    ),
  );
});
