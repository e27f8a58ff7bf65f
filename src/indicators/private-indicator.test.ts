import { expect, test } from 'vitest';
import type { IndicatorType } from '../case/records/indicator.ts';
import { privateIndicator } from './private-indicator.ts';

test.each<[IndicatorType, string, string]>([
  ['ipv4', '0.1.2.3', '0.0.0.0/8 this network'],
  ['ipv4', '10.255.255.255', '10.0.0.0/8 private use'],
  ['ipv4', '100.64.0.1', '100.64.0.0/10 shared by carriers'],
  ['ipv4', '127.0.0.1', '127.0.0.0/8 loopback'],
  ['ipv4', '169.254.169.254', '169.254.0.0/16 link-local'],
  ['ipv4', '172.31.0.1', '172.16.0.0/12 private use'],
  ['ipv4', '192[.]168[.]0[.]1', '192.168.0.0/16 private use'],
  ['ipv4', '192.0.2.1', '192.0.2.0/24 documentation'],
  ['ipv4', '198.51.100.0/24', '198.51.100.0/24 documentation'],
  ['ipv4', '203.0.113.9', '203.0.113.0/24 documentation'],
  ['ipv4', '198.19.0.1', '198.18.0.0/15 benchmarking'],
  ['ipv4', '239.1.1.1', '224.0.0.0/4 multicast'],
  ['ipv4', '250.1.1.1', '240.0.0.0/4 reserved'],
  ['ipv4', '255.255.255.255', '255.255.255.255/32 broadcast'],
  ['ipv6', '::', '::/128 unspecified'],
  ['ipv6', '::1', '::1/128 loopback'],
  ['ipv6', '2001[:]db8[:][:]1', '2001:db8::/32 documentation'],
  ['ipv6', '3fff::1', '3fff::/20 documentation'],
  ['ipv6', 'fd00::1', 'fc00::/7 private use'],
  ['ipv6', 'FE80::1', 'fe80::/10 link-local'],
  ['ipv6', 'ff02::1', 'ff00::/8 multicast'],
  ['ipv6', '::ffff:10.0.0.1', '10.0.0.0/8 private use'],
  ['ipv6', '::ffff:a00:1', '10.0.0.0/8 private use'],
  ['url', 'hxxp://user:pass@192.168.1.1:80/x', '192.168.0.0/16 private use'],
  ['url', 'http://[fe80::1]:80/', 'fe80::/10 link-local'],
  ['url', 'https://WWW.Invalid./x', 'invalid never valid'],
  ['email', 'user@mail.corp', 'corp private use'],
  ['domain', 'dc01.contoso.local', 'local link-local names'],
  ['domain', 'nas.home.arpa', 'home.arpa private use'],
])('%s %s', (type, value, expected) => {
  const range = privateIndicator(type, value);
  expect(`${range?.range} ${range?.name}`).toBe(expected);
});

test.each<[IndicatorType, string]>([
  ['ipv4', '8.8.8.8'],
  ['ipv4', '100.128.0.1'],
  ['ipv4', '172.32.0.1'],
  ['ipv4', '11.0.0.1'],
  ['ipv6', '2606:4700::1111'],
  ['ipv6', '2001:db9::1'],
  ['domain', 'evil.example:443'],
  ['url', 'https://WWW.Example.com./x'],
  ['email', 'user@mail.corp.example'],
  ['domain', 'notexample.com'],
  ['domain', 'example.evil.com'],
  ['domain', 'localhost.com'],
  ['url', 'https://evil.com/10.0.0.1/example.com'],
  ['email', 'example.com@evil.com'],
  ['command-line', 'ping 10.0.0.1'],
  ['sha1', '10.0.0.1'],
  ['url', ''],
])('%s %s is public', (type, value) => {
  expect(privateIndicator(type, value)).toBeNull();
});
