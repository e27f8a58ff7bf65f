import { expect, test } from 'vitest';
import { valuesInText } from './values-in-text.ts';

test('what a text holds is found as it is written, once, in order', () => {
  const text = `At 10:04 CORP\\jdoe on ws-1 ran "C:\\Program Files\\7-Zip\\7z.exe" a out.zip (T1560.001), hash
d131dd02c5e6eec4693d9a0698aff95c, then hxxps://evil[.]example/a and 203[.]0[.]113[.]77:443; see also 203[.]0[.]113[.]77 and
%TEMP%\\run.ps1, HKLM\\Software\\Tool and mail to a@host.example.`;
  expect(valuesInText(text)).toEqual([
    'CORP\\jdoe',
    'C:\\Program Files\\7-Zip\\7z.exe',
    '7z.exe',
    'out.zip',
    'T1560.001',
    'd131dd02c5e6eec4693d9a0698aff95c',
    'hxxps://evil[.]example/a',
    '203[.]0[.]113[.]77',
    '%TEMP%\\run.ps1',
    'run.ps1',
    'HKLM\\Software\\Tool',
    'a@host.example',
  ]);
});

test('versions, times and plain words are not values', () => {
  expect(
    valuesInText('Agent 4.18.25.1 at 2025-11-20T00:48:57Z, e.g. in Fig. 2 of and/or, see std::map'),
  ).toEqual([]);
});

test('a long text without line ends is read to its end', () => {
  expect(valuesInText(`${'x '.repeat(30_000)}203.0.113.77 ${'y '.repeat(30_000)}`)).toEqual(['203.0.113.77']);
});
