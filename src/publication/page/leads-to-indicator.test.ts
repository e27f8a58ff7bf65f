import { expect, test } from 'vitest';
import { leadsToIndicator } from './leads-to-indicator.ts';

test('an address leads to an indicator however its host is spelt', () => {
  const leads = leadsToIndicator([
    { type: 'domain', value: 'evil[.]example', role: 'attacker' },
    { type: 'domain', value: 'bücher.example', role: 'dual-use' },
    { type: 'ipv6', value: '2001:DB8:0:0::1' },
    { type: 'ipv4', value: '198.51.100[.]7' },
    { type: 'url', value: 'hxxps://drop[.]example:8443/a' },
    { type: 'sha256', value: 'a'.repeat(64) },
  ]);
  const hostile = [
    'https://evil.example/x',
    'https://EVIL.example./x',
    'https://evil%2Eexample/',
    'http://user@evil.example:81/',
    'https://cdn.evil.example/',
    'https://xn--bcher-kva.example/',
    'https://BÜCHER.example/',
    'http://[2001:db8::1]/',
    'http://198.51.100.7/',
    'http://0xc6336407/',
    'https://drop.example/b',
  ];
  expect(hostile.filter((url) => !leads(url))).toEqual([]);
  const others = ['https://notevil.example/', 'https://a.bücher.example/', 'https://example/', 'no address'];
  expect(others.filter(leads)).toEqual([]);
});
