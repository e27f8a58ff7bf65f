import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorType } from '../../case/records/indicator.ts';
import { indicatorFault } from '../indicator-fault.ts';
import { defang } from './defang.ts';
import { indicatorHtmlParts } from './indicator-html-parts.ts';
import { networkTypes } from './network-type.ts';
import { refang } from './refang.ts';

const vectors: [IndicatorType, live: string, defanged: string][] = [
  ['url', 'https://bad.example/path/to/page?q=1#frag', 'hxxps://bad[.]example/path/to/page?q=1#frag'],
  ['url', 'http://user:pass@attacker.example', 'hxxp://user:pass[@]attacker[.]example'],
  [
    'url',
    'http://first.last:p.w@attacker.example:8080/a.b',
    'hxxp://first.last:p.w[@]attacker[.]example:8080/a.b',
  ],
  ['url', 'http://[2001:db8::1]:8080/x', 'hxxp://[2001[:]db8[:][:]1]:8080/x'],
  ['url', 'http://[::]/', 'hxxp://[[:][:]]/'],
  ['url', 'HTTPS://BAD.EXAMPLE/', 'HXXPS://BAD[.]EXAMPLE/'],
  ['url', 'ftp://files.bad.example/a', 'fxp://files[.]bad[.]example/a'],
  ['url', 'ldap://bad.example/a', 'ldap://bad[.]example/a'],
  [
    'url',
    'https://bad.example?next=https://good.example/',
    'hxxps://bad[.]example?next=https://good.example/',
  ],
  ['url', 'https://bad.example\\@good.example', 'hxxps://bad[.]example\\@good.example'],
  ['ipv6', '2001:db8::1', '2001[:]db8[:][:]1'],
  ['ipv6', '2001:db8::/32', '2001[:]db8[:][:]/32'],
  ['ipv6', '::ffff:192.0.2.1', '[:][:]ffff[:]192[.]0[.]2[.]1'],
  ['domain', 'evil.example', 'evil[.]example'],
  ['domain', 'evil.example:443', 'evil[.]example:443'],
  ['ipv4', '198.51.100.1', '198[.]51[.]100[.]1'],
  ['ipv4', '192.0.2.0/24', '192[.]0[.]2[.]0/24'],
  ['email', 'first.last@mail.example', 'first.last[@]mail[.]example'],
];

describe.each(vectors)('%s %s', (type, live, defanged) => {
  test('is defanged', () => expect(defang(type, live)).toBe(defanged));
  test('is live again', () => expect(refang(type, defanged)).toBe(live));
  test('is defanged once', () => expect(defang(type, defanged)).toBe(defanged));
  test('is refanged once', () => expect(refang(type, live)).toBe(live));
});

test.each<[IndicatorType, string, string]>([
  ['url', 'hXXps://bad.example', 'https://bad.example'],
  ['url', 'hXXp://bad(.)example/a', 'http://bad.example/a'],
  ['url', 'hxxp[://]bad[.]example', 'http://bad.example'],
  ['url', 'hxxp[:]//bad{.}example', 'http://bad.example'],
  ['url', '[https]://bad[dot]example', 'https://bad.example'],
  ['url', '[https][://]bad.example', 'https://bad.example'],
  ['url', 'hxxps://bad[.]example/a[.]php?b[]=1', 'https://bad.example/a.php?b[]=1'],
  ['domain', 'a[.]b[DOT]c(dot)example', 'a.b.c.example'],
  ['domain', 'bad [dot] example', 'bad.example'],
  ['domain', ' bad[.]example\n', 'bad.example'],
  ['email', 'user[at]mail[.]example', 'user@mail.example'],
  ['email', 'user (at) mail (dot) example', 'user@mail.example'],
  ['ipv4', '198[.]51.100[.]1', '198.51.100.1'],
])('%s %s is read as %s', (type, written, live) => {
  expect(refang(type, written)).toBe(live);
});

test.each<[IndicatorType, string]>([
  ['sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['file-name', 'invoice.pdf.exe'],
  ['file-path', 'C:\\Users\\a.b\\[.]tool.exe'],
  ['registry-key', 'HKLM\\Software\\a.b'],
  ['command-line', 'curl http://bad.example | grep -E "[.]"'],
  ['user-agent', 'Mozilla/5.0 (compatible; bad.example)'],
])('%s %s is left as it is', (type, value) => {
  expect(defang(type, value)).toBe(value);
  expect(refang(type, value)).toBe(value);
});

const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: null });
const url = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTP', 'ftp', 'ws', 'ldap'),
    user: fc.option(fc.stringMatching(/^[a-z.]{1,8}(:[a-z.]{1,8})?$/), { nil: null }),
    host: fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    ),
    port,
    rest: fc.stringMatching(
      /^(\/[a-z0-9.:@%~_-]{0,9}){0,3}(\?[a-z0-9.:@/?=&[\]]{0,12})?(#[a-z0-9.:@]{0,6})?$/,
    ),
  })
  .map(({ scheme, user, host, port, rest }) => {
    const credentials = user === null ? '' : `${user}@`;
    return `${scheme}://${credentials}${host}${port === null ? '' : `:${port}`}${rest}`;
  })
  // Not a live address: `[.]` is what a reader of it would undo.
  .filter((value) => !value.includes('[.]'));

const live: Record<(typeof networkTypes)[number], fc.Arbitrary<string>> = {
  ipv4: fc.oneof(
    fc.ipV4(),
    fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, prefix]) => `${address}/${prefix}`),
  ),
  ipv6: fc.oneof(
    fc.ipV6(),
    fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, prefix]) => `${address}/${prefix}`),
  ),
  domain: fc.oneof(
    fc.domain(),
    fc.tuple(fc.domain(), fc.nat(65535)).map(([host, port]) => `${host}:${port}`),
  ),
  url,
  email: fc
    .tuple(fc.stringMatching(/^[a-z0-9][a-z0-9.+_-]{0,12}$/), fc.domain())
    .map(([user, host]) => `${user}@${host}`),
};

describe.each(networkTypes)('any %s', (type) => {
  test('defanged and refanged is what it was', () => {
    fc.assert(
      fc.property(live[type], (value) => {
        expect(refang(type, defang(type, value))).toBe(value);
      }),
    );
  });

  test('is defanged and refanged once', () => {
    fc.assert(
      fc.property(live[type], (value) => {
        const dead = defang(type, value);
        expect(defang(type, dead)).toBe(dead);
        expect(refang(type, value)).toBe(value);
      }),
    );
  });

  test('has no host left that a reader could follow', () => {
    fc.assert(
      fc.property(live[type], (value) => {
        const dead = defang(type, value);
        expect(dead).not.toMatch(/^(?:https?|ftp):/i);
        expect(dead.replace(/^([a-z+]+:\/\/)?([^/?#]*).*$/is, '$2').replace(/^.*\[@\]/, '')).not.toMatch(
          /(?<!\[)\.(?!\])/,
        );
      }),
    );
  });

  test('breaks into parts that are the whole', () => {
    fc.assert(
      fc.property(live[type], (value) => {
        const dead = defang(type, value);
        expect(indicatorHtmlParts(dead).join('')).toBe(dead);
      }),
    );
  });
});

test('any text at all is taken, as any type', () => {
  fc.assert(
    fc.property(fc.constantFrom(...networkTypes), fc.string({ unit: 'grapheme' }), (type, value) => {
      const dead = defang(type, value);
      expect(defang(type, refang(type, dead))).toBe(dead);
      expect(indicatorFault(type, value)?.fix ?? '').not.toContain('undefined');
    }),
  );
});

test('a line may break before each dot of the host', () => {
  expect(indicatorHtmlParts('hxxps://a[.]b[.]example/x.y')).toEqual(['hxxps://a', '[.]b', '[.]example/x.y']);
});
