import { expect, test } from 'vitest';
import { type IndicatorType, indicatorTypes } from '../case/records/indicator.ts';
import { indicatorFault } from './indicator-fault.ts';

const right: Record<IndicatorType, string[]> = {
  ipv4: ['198.51.100.7', ' 198.51.100.7', '198[.]51[.]100[.]7', '192.0.2.0/24', '0.0.0.0/0'],
  ipv6: ['2001:db8::1', '2001[:]db8[:][:]1', '2001:db8::/32', '::', '::ffff:192.0.2.1', '2001:DB8::/128'],
  domain: [
    'evil.example',
    'evil[.]example',
    'EVIL.EXAMPLE',
    '_dmarc.a-b.co.uk',
    'xn--e1afmkfd.xn--p1ai',
    'пример.рф',
  ],
  url: [
    'https://evil.example/',
    'hxxp://evil[.]example:8080/a?b#c',
    'ftp://192.0.2.1/',
    'http://[2001:db8::1]/',
  ],
  email: ['user@mail.example', 'a.b+c[@]mail[.]example', "o'neil@mail.example"],
  md5: ['d41d8cd98f00b204e9800998ecf8427e'],
  sha1: ['DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'],
  sha256: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  'file-name': ['tool.exe', 'no ending', '.bashrc', 'a[.]b'],
  'file-path': ['C:\\ProgramData\\tool.exe', '/tmp/x', '%TEMP%\\x', '\\\\server\\share', 'C:', '%APPDATA%'],
  'registry-key': [
    'HKLM\\Software\\Tool',
    'HKEY_CURRENT_USER\\Run',
    'HKCU:\\Software',
    'Computer\\HKEY_USERS\\S-1',
    '\\REGISTRY\\MACHINE\\x',
  ],
  'command-line': ['powershell -enc SQ==', 'a\nb', '[.]'],
  'user-agent': ['Mozilla/5.0', 'curl/8'],
};

test.each(indicatorTypes.map((type) => [type, right[type]] as const))(
  'right values of %s',
  (type, values) => {
    expect(values.map((value) => indicatorFault(type, value))).toEqual(values.map(() => null));
  },
);

test.each<[IndicatorType, string, string]>([
  ['ipv4', '198.51.100.7:443', 'Write `198.51.100.7`, and the rest in `description`.'],
  ['ipv4', '"198.51.100.7"', 'Write `198.51.100.7`.'],
  [
    'ipv4',
    '198.51.100.256',
    'Write an address such as `203.0.113.7`, or a range such as `203.0.113.0/24`, or set another `type`.',
  ],
  [
    'ipv4',
    '198.51.100.7/33',
    'Write an address such as `203.0.113.7`, or a range such as `203.0.113.0/24`, or set another `type`.',
  ],
  ['ipv4', '2001:db8::1', 'Set `type: ipv6`, which the value is.'],
  ['ipv4', 'evil[.]example', 'Set `type: domain`, which the value is.'],
  ['ipv6', '[2001:db8::1]:443', 'Write `2001:db8::1`, and the rest in `description`.'],
  [
    'ipv6',
    'fe80::1%eth0',
    'Write an address such as `2001:db8::7`, or a range such as `2001:db8::/32`, or set another `type`.',
  ],
  ['domain', 'evil.example:443', 'Write `evil.example`, and the rest in `description`.'],
  ['domain', '*.evil.example', 'Write `evil.example`, and the rest in `description`.'],
  ['domain', 'evil.example.', 'Write `evil.example`.'],
  ['domain', 'hxxps://evil[.]example/x', 'Set `type: url`, which the value is.'],
  ['domain', 'user@mail.example', 'Set `type: email`, which the value is.'],
  [
    'domain',
    'localhost',
    'Write a domain of two labels or more such as `host.example`, or set another `type`.',
  ],
  [
    'domain',
    'a..example',
    'Write a domain of two labels or more such as `host.example`, or set another `type`.',
  ],
  [
    'domain',
    '-a.example',
    'Write a domain of two labels or more such as `host.example`, or set another `type`.',
  ],
  [
    'url',
    'evil.example/path',
    'Write a whole address such as `https://host.example/path`, or set another `type`.',
  ],
  ['url', 'evil.example', 'Set `type: domain`, which the value is.'],
  ['url', 'https://', 'Write a whole address such as `https://host.example/path`, or set another `type`.'],
  ['email', 'mailto:user@mail.example', 'Write `user@mail.example`.'],
  ['email', 'user@host', 'Write a mailbox such as `user@host.example`, or set another `type`.'],
  ['md5', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 'Set `type: sha1`, which the value is.'],
  [
    'sha256',
    'SHA256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'Write `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`.',
  ],
  ['sha1', 'g'.repeat(40), 'Write 40 hexadecimal digits, or set another `type`.'],
  ['file-name', 'C:\\x\\tool.exe', 'Set `type: file-path`, which the value is.'],
  ['file-path', 'tool.exe', 'Set `type: file-name`, which the value is.'],
  [
    'registry-key',
    'Software\\Tool',
    'Write a key below a hive such as `HKLM\\Software\\Tool`, or set another `type`.',
  ],
  ['command-line', ' ', 'Write a command, or set another `type`.'],
  ['user-agent', 'a\nb', 'Write one line of text, or set another `type`.'],
])('%s %j', (type, value, fix) => {
  expect(indicatorFault(type, value)?.fix).toBe(fix);
});

test('a fault says what it found and what it expected', () => {
  expect(indicatorFault('user-agent', 'a\nb')).toEqual({
    message: 'Unexpected user-agent `a b`, expected one line of text',
    fix: 'Write one line of text, or set another `type`.',
    value: null,
    type: null,
  });
});

test('only what loses nothing is offered as a value or a type', () => {
  const offered = (type: IndicatorType, value: string) => {
    const fault = indicatorFault(type, value);
    return [fault?.value ?? null, fault?.type ?? null];
  };
  expect(offered('domain', 'evil.example.')).toEqual(['evil.example', null]);
  expect(offered('ipv4', 'evil.example')).toEqual([null, 'domain']);
  expect(offered('domain', '*.evil.example')).toEqual([null, null]);
  expect(offered('domain', 'evil.example:443')).toEqual([null, null]);
});
