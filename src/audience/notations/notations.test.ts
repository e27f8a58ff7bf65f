import { expect, test } from 'vitest';
import { createRedactor } from '../redaction/redactor.ts';

test('a text is found in pieces that a shell, a query, a page or a fold of YAML puts together', () => {
  const redactions = [
    { find: 'srv-geheim-07', replace: 'HOST' },
    { find: 'CORP\\jdoe', replace: 'ACCOUNT' },
  ];
  const { text } = createRedactor(redactions, 'GREEN');
  const folded = Buffer.from(
    `A long line of a key that goes on and on, then ${'more '.repeat(9)} srv-geheim-07 here`,
  )
    .toString('base64')
    .replace(/.{64}/g, '$& ');
  const texts = [
    'cmd /c ping s^r^v^-^g^e^h^e^i^m^-^0^7',
    'ping srv^-geheim^-07',
    'ping s`rv-ge`heim-07',
    `ping srv-'geheim'-07`,
    'ping s"rv-geh"eim-07',
    'on srv-**geheim**-07',
    'on srv-<b class="x">geheim</b>-07',
    'on srv-<!-- x -->geheim<wbr>-07',
    '<tspan>srv-</tspan><tspan>geh&#101;im-07</tspan>',
    'strcat("srv-", "geheim", "-07")',
    `strcat('srv-ge', 'heim-07')`,
    `-join ('srv','-geheim','-07')`,
    'by CORP/jdoe',
    'file://CORP//jdoe',
    `key ${folded} end`,
  ];
  expect(texts.map(text).filter((shown) => !/HOST|ACCOUNT/.test(shown))).toEqual([]);
  expect([`"srv-","geheim","-07"`, `don't s"ay"`, 'a < b and c > d', 'C:/x/y'].map(text)).toEqual([
    `"srv-","geheim","-07"`,
    `don't s"ay"`,
    'a < b and c > d',
    'C:/x/y',
  ]);
});

test('a text is found in hex with words and numbers beside it that could be hex', () => {
  const { text } = createRedactor([{ find: 'yXXかかc秘か', replace: 'HOST' }], 'GREEN');
  const hex = Buffer.from('yXXかかc秘か').toString('hex');
  const octal = hex.replace(/./g, (digit) => `\\${digit.charCodeAt(0).toString(8).padStart(3, '0')}`);
  const texts = [
    `In code: ${hex}`,
    `In code: ${octal}`,
    `at 10:42:07 ${hex}`,
    `a ${hex.replace(/..(?!$)/g, '$& ')}`,
    `code ${hex.replace(/..(?!$)/g, '$& ')}`,
  ];
  expect(texts.map(text).filter((shown) => !shown.includes('HOST'))).toEqual([]);
});

test('a text is found in UTF-16 in hex with a number beside it', () => {
  const { text } = createRedactor([{ find: 'srv-müller-07', replace: 'HOST' }], 'GREEN');
  const hex = Buffer.from('srv-müller-07', 'utf16le').toString('hex');
  const apart = hex.replace(/..(?!$)/g, '$& ');
  const texts = [
    `row 16: 0x${hex}`,
    `id=42, ${hex}`,
    `0x${hex}, 16`,
    `16: ${apart}`,
    `16 ${apart} 20`,
    `id f16: 0x${Buffer.from('srv-müller-07', 'utf16le').swap16().toString('hex')}`,
  ];
  expect(texts.map(text).filter((shown) => !shown.includes('HOST'))).toEqual([]);
});

test('a text that is in pieces and in the code of a console is found, wherever it is cut', () => {
  const { text } = createRedactor([{ find: 'CORP\\jörg.geheim', replace: 'ACCOUNT' }], 'GREEN');
  const written = 'CORP\\j\x94rg.geheim';
  const pieces = [...written].map((_, at) => `"${written.slice(0, at)}" + "${written.slice(at)}"`);
  expect(pieces.map(text).filter((shown) => !shown.includes('ACCOUNT'))).toEqual([]);
});
