import { expect, test } from 'vitest';
import type { IndicatorType } from '../../case/records/indicator.ts';
import type { PublishedCase } from '../published-case.ts';
import { indicatorEntries } from './indicator-pages.ts';

type Written = [type: IndicatorType, value: string, role?: 'attacker' | 'victim'];

/** A case of which only its indicators matter here. */
function published(slug: string, ...indicators: Written[]): Pick<PublishedCase, 'of' | 'card'> {
  const records = indicators.map(([type, value, role], at) => ({ id: `I${at + 1}`, type, value, role }));
  const of = { slug, indicators: records } as unknown as PublishedCase['of'];
  const card = { slug, href: `/cases/${slug}/` } as PublishedCase['card'];
  return { of, card };
}

const shown = (cases: Pick<PublishedCase, 'of' | 'card'>[]) =>
  indicatorEntries(cases).map(
    ({ type, value, shown: parts, roles, records }) =>
      `${type} ${value} ${parts.join('|')} ${roles.join()} ${records.map(({ href }) => href).join(' ')}`,
  );

test('spellings of one indicator are one entry; types keep their order, and shared ones come first', () => {
  const newer = published(
    'newer',
    ['sha256', 'AB'.repeat(32)],
    ['domain', 'alone.example'],
    ['domain', 'evil.example', 'attacker'],
  );
  const older = published('older', ['ipv4', '198[.]51.100.7'], ['domain', 'EVIL[.]example', 'victim']);
  expect(shown([newer, older])).toEqual([
    'ipv4 198.51.100.7 198|[.]51|[.]100|[.]7  /cases/older/#i1',
    'domain evil.example evil|[.]example attacker,victim /cases/newer/#i3 /cases/older/#i2',
    'domain alone.example alone|[.]example  /cases/newer/#i2',
    `sha256 ${'AB'.repeat(32)} ${'AB'.repeat(32)}  /cases/newer/#i1`,
  ]);
});

test('one case that names an indicator twice counts once', () => {
  const twice = published('twice', ['domain', 'b.example'], ['domain', 'b.example'], ['domain', 'a.example']);
  const other = published('other', ['domain', 'a.example']);
  expect(shown([twice, other])[0]).toContain('a.example');
});
