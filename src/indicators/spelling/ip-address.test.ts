import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipAddress } from './ip-address.ts';

test('any spelling of an address is one number', () => {
  expect(ipAddress('203.0.113.7')).toEqual({ version: 4, bits: 0xcb007107n });
  for (const text of ['2001:db8::7', '2001:DB8:0:0::7', '2001:0db8:0000:0000:0000:0000:0000:0007'])
    expect(ipAddress(text)).toEqual({ version: 6, bits: 0x20010db8000000000000000000000007n });
  expect(ipAddress('::ffff:203.0.113.7')?.bits).toBe(0xffffcb007107n);
  expect(ipAddress('::')).toEqual({ version: 6, bits: 0n });
});

test('what the system takes for an address is one, and nothing else', () => {
  const pieces = fc.constantFrom(
    '0',
    '1',
    '01',
    '255',
    '256',
    'ffff',
    'db8',
    'g',
    '.',
    ':',
    '::',
    '%',
    '[',
    ' ',
  );
  const text = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.array(pieces, { maxLength: 16 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (one) => {
      const version = isIPv4(one) ? 4 : isIPv6(one) && !one.includes('%') ? 6 : undefined;
      expect(ipAddress(one)?.version, one).toBe(version);
    }),
    { numRuns: 3000 },
  );
});
