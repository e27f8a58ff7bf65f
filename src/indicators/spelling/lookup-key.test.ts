import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupKey } from './lookup-key.ts';

const same: [string, ...string[]][] = [
  [
    '203.0.113.77',
    '203[.]0[.]113[.]77',
    '203.0.113[dot]77',
    '::ffff:203.0.113.77',
    '203.0.113.77:443',
    '"203.0.113.77",',
    '203.0.113.77/32',
    '::FFFF:cb00:714d',
  ],
  ['203.0.113.0/24', '203.0.113.77/24', '203[.]0[.]113[.]0/24'],
  ['2001:db8::7', '2001:0DB8:0:0:0:0:0:7', '[2001:db8::7]:443', '2001[:]db8[:][:]7'],
  [
    'c2.evil.example',
    'C2.Evil.Example',
    'c2[.]evil[.]example',
    'c2.evil.example.',
    'c2.evil.example:8443',
    'c2(dot)evil(dot)example',
  ],
  ['bücher.example', 'xn--bcher-kva.example', 'BÜCHER.example', 'bu\u0308cher.example'],
  [
    'https://evil.example/a%20b?x=1',
    'hxxps://evil[.]example/a%20b?x=1',
    'https%3A%2F%2Fevil.example%2Fa%2520b%3Fx%3D1',
    'HTTPS://EVIL.example:443/a%20b?x=1',
    'https://evil.example./a%20b?x=1',
    '<https://evil.example/%61%20b?x=1>',
  ],
  [
    'user@host.example',
    'User@Host.Example',
    'user[@]host[.]example',
    'user%40host.example',
    'mailto:user@host.example',
  ],
  [
    'd41d8cd98f00b204e9800998ecf8427e',
    'D41D8CD98F00B204E9800998ECF8427E',
    'md5: d41d8cd98f00b204e9800998ecf8427e',
  ],
  ['C:\\ProgramData\\7z.exe', 'c:/programdata/7Z.EXE', '"C:\\ProgramData\\7z.exe"'],
  ['HKLM\\Software\\Tool', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Tool'],
  ['CORP\\j.doe', 'corp\\J.Doe'],
  ['T1560.001', 't1560.001'],
  ['AccountName', 'accountname', ' accountname '],
  ['7z.exe', '7Z.EXE', "'7z.exe'"],
];

test.each(same)('%s is one value however it is written', (first, ...others) => {
  expect(others.map((one) => [one, lookupKey(one)?.key])).toEqual(
    others.map((one) => [one, lookupKey(first)?.key]),
  );
});

test('what differs has another key', () => {
  const all = [
    ...same.map(([first]) => first),
    '203.0.113.7',
    '203.0.113.0/25',
    'evil.example',
    'svchost.exe',
    'AcountName',
  ];
  expect(new Set(all.map((one) => lookupKey(one)?.key)).size).toBe(all.length);
  const long = 'powershell '.repeat(40);
  expect(lookupKey(`${long}a`)?.key).not.toBe(lookupKey(`${long}b`)?.key);
  expect(lookupKey(`${long}a`)?.key.length).toBeLessThan(200);
});

test('a form is reported only where it is sure', () => {
  const forms = (values: string[]) => values.map((one) => lookupKey(one)?.form);
  expect(forms(['203.0.113.0/24', '::1', 'a.example', 'a.exe', 'a@b.example', 'T1105', 'CORP\\x'])).toEqual([
    'ipv4',
    'ipv6',
    'domain',
    'file-name',
    'email',
    'technique',
    'account',
  ]);
  expect(forms(['mimikatz', 'AccountName', '2025-004', 'two words', '%TEMP%\\x.txt'])).toEqual([
    null,
    null,
    null,
    null,
    'file-path',
  ]);
  expect(lookupKey(' … ')).toBe(null);
});

test('what is near lies near: addresses by number, a domain beside those below it', () => {
  const keys = ['9.9.9.9', '10.0.0.0/8', '10.0.0.1', '10.200.0.1', '11.0.0.0'].map(
    (one) => lookupKey(one)?.key,
  );
  expect(keys.toSorted()).toEqual(keys);
  expect(lookupKey('c2.evil.example')?.key.startsWith(`${lookupKey('evil.example')?.key}.`)).toBe(true);
});

test('any text has a key, or none, and the key of a value is its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = lookupKey(text);
      if (made !== null) expect(made.key.length).toBeLessThan(600);
    }),
  );
});
