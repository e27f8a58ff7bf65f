import { expect, test } from 'vitest';
import type { IndicatorType } from '../case/records/indicator.ts';
import { indicatorKey } from './indicator-key.ts';

test.each<[IndicatorType, string[]]>([
  ['ipv4', ['198.51.100.7', '198[.]51[.]100[.]7', ' 198.51.100.7 ']],
  ['ipv6', ['2001:db8::1', '2001:DB8:0:0::1', '2001[:]db8[:][:]1']],
  ['ipv6', ['2001:db8::/32', '2001:DB8:0::/32']],
  ['domain', ['evil.example', 'EVIL[.]example', 'evil.example.']],
  ['domain', ['пример.рф', 'Пример.РФ', 'xn--e1afmkfd.xn--p1ai']],
  ['url', ['https://evil.example/A', 'hxxps://EVIL[.]example:443/A', 'HTTPS://evil.example/A']],
  ['url', ['https://evil.example', 'https://evil.example/']],
  ['email', ['User@Mail.example', 'user[@]mail[.]example']],
  ['sha256', ['E3B0', 'e3b0']],
  ['file-name', ['Tool.exe', 'tool.EXE']],
  ['file-path', ['C:\\Windows\\Tool.exe', 'c:/windows/tool.exe']],
  [
    'registry-key',
    [
      'HKLM\\Software\\Tool',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Tool\\',
      'HKLM:\\Software\\Tool',
      'Computer\\HKEY_LOCAL_MACHINE\\Software\\Tool',
    ],
  ],
])('%s %j are one', (type, values) => {
  expect(new Set(values.map((value) => indicatorKey(type, value))).size).toBe(1);
});

test.each<[IndicatorType, string, IndicatorType, string]>([
  ['url', 'https://evil.example/a', 'url', 'https://evil.example/A'],
  ['url', 'https://evil.example/', 'url', 'http://evil.example/'],
  ['file-path', '/tmp/a', 'file-path', '/tmp/A'],
  ['command-line', 'curl -o a', 'command-line', 'curl -O a'],
  ['registry-key', 'HKLM\\a', 'registry-key', 'HKCU\\a'],
  ['file-name', 'evil.com', 'domain', 'evil.com'],
])('%s %s and %s %s are two', (type, value, otherType, other) => {
  expect(indicatorKey(type, value)).not.toBe(indicatorKey(otherType, other));
});
