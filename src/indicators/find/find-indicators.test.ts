import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorFault } from '../indicator-fault.ts';
import { defang } from '../spelling/defang.ts';
import { findIndicators } from './find-indicators.ts';

/** `type value`, with `*` where the text has it defanged. */
function found(text: string): string[] {
  return findIndicators(text).map(({ type, value, defanged }) => `${type} ${value}${defanged ? ' *' : ''}`);
}

test.each([
  [
    'Seen at hxxps://evil[.]example/a.b?x=1, then 198[.]51[.]100[.]7.',
    ['url https://evil.example/a.b?x=1 *', 'ipv4 198.51.100.7 *'],
  ],
  [
    '[https]://evil[dot]example and hxxp[:]//evil(.)example/',
    ['url https://evil.example *', 'url http://evil.example/ *'],
  ],
  ['(http://a.example:80/x).', ['url http://a.example:80/x']],
  ['[https://a.example/x](https://b.example/y)', ['url https://a.example/x', 'url https://b.example/y']],
  ['[link](https://a.example/a_(b))', ['url https://a.example/a_(b)']],
  ['**https://a.example/**', ['url https://a.example/']],
  [
    'Mail of user[@]evil[.]example or a.b@evil.example.',
    ['email user@evil.example *', 'email a.b@evil.example'],
  ],
  ['user(at)evil(dot)example', ['email user@evil.example *']],
  ['`evil[.]example`, evil [dot] example', ['domain evil.example *', 'domain evil.example *']],
  [
    'to cases.blob.core.windows.net:443 and www.evil.com/path',
    ['domain cases.blob.core.windows.net', 'domain www.evil.com'],
  ],
  ['at t.me or files.evil.it', ['domain t.me', 'domain files.evil.it']],
  [
    'from 203.0.113.7:443, 192.0.2.0/24 and 8.8.8.8.',
    ['ipv4 203.0.113.7', 'ipv4 192.0.2.0/24', 'ipv4 8.8.8.8'],
  ],
  ['2001:db8::1, 2001[:]db8[:][:]1 and ::1', ['ipv6 2001:db8::1', 'ipv6 2001:db8::1 *', 'ipv6 ::1']],
  ['MD5 d41d8cd98f00b204e9800998ecf8427e', ['md5 d41d8cd98f00b204e9800998ecf8427e']],
  ['(DA39A3EE5E6B4B0D3255BFEF95601890AFD80709)', ['sha1 DA39A3EE5E6B4B0D3255BFEF95601890AFD80709']],
  [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ['sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'powershell.exe started file.exe, wrote index.md, run.sh, data.zip and main.py',
  'invoice[.]exe and invoice[.]pdf[.]exe',
  'Device.Events, DeviceFileEvents, event.id, process.name, System.IO, Node.js',
  'e.g. this, i.e. that, etc. It ended.In that case',
  'version 1.2.3.4, v1.2.3.4, build 10.0.19045.1, Chrome/120.0.0.0, 1.2.3.4.5',
  'at 10:30:15, 2025-11-20T00:48:57.6034636Z, 2025-11-20 10:30:15.123Z',
  'user.email, device.network, page.host',
  'std::string, a::b, ::finding{#F1}, :::tlp{level="AMBER"}, TLP:AMBER, host:443',
  'aa:bb:cc:dd:ee:ff, 00:11:22:33:44:55:66:77',
  'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
  '7ef7cbd1-5837-4ee9-9ac4-a022391fd8c5',
  '00000000000000000000000000000000',
  'C:\\Users\\evil.com\\tool.exe',
  'T1059.001 and endpoint-za, endpoint-za.lab.local',
  'a@b, @evil.com, user@host',
  'http://',
  '',
])('nothing in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('any defanged address is found in a sentence, whole', () => {
  const generated = fc.oneof(
    fc.ipV4().map((value) => ['ipv4', value] as const),
    fc
      .tuple(fc.domain(), fc.stringMatching(/^(\/[a-z0-9.:@%~_-]{1,9}){0,3}\/x(\?[a-z]=[a-z0-9&=]{0,9}z)?$/))
      .map(([host, path]) => ['url', `https://${host}${path}`] as const),
    fc
      .tuple(fc.stringMatching(/^[a-z]{1,10}$/), fc.constantFrom('com', 'example', 'co.uk', 'xn--p1ai'))
      .map(([name, top]) => ['domain', `${name}.${top}`] as const),
    fc
      .stringMatching(/^[a-z][a-z0-9.]{0,10}[a-z]$/)
      .map((user) => ['email', `${user}@mail.example`] as const),
  );
  fc.assert(
    fc.property(generated, ([type, value]) => {
      const written = defang(type, value);
      const text = `It went to ${written} and back.`;
      const only = { type, value, defanged: true, start: 11, end: 11 + written.length };
      expect(findIndicators(text)).toEqual([only]);
    }),
  );
});

test('whatever is found in any text is valid, in order and apart', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      'http://',
      'hxxps[://]',
      '[.]',
      '.',
      '@',
      '::',
      'a',
      '1',
      '/',
      ' ',
      '](',
      'evil.com',
      '192.0.2.1',
      '[at]',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { type, value, start, end } of findIndicators(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(indicatorFault(type, value)).toBeNull();
        last = end;
      }
    }),
  );
});

test.each(['a.', '1.', ':', 'a', 'a-', 'a@', '1:', '[.]', 'http://', '(', ']', 'f', 'a [dot] '])(
  'a long run of %j ends',
  (piece) => {
    expect(findIndicators(`http://a${piece.repeat(50_000)}`).length).toBeLessThan(3);
    expect(findIndicators(piece.repeat(50_000)).length).toBeLessThan(3);
  },
);
