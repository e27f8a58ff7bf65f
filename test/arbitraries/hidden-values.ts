import { domainToASCII } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** A value, and how it is hidden. */
export interface HiddenValue {
  value: string;
  /** Names of the notations, the inner one first. */
  notations: readonly string[];
  written: string;
}

/** Writes a text in a notation; null when it has no way to. */
type Writer = (text: string) => string | null;

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf32 = (text: string) =>
  Buffer.concat(
    [...text].map((sign) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(sign.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
const eachByte = (bytes: Buffer, write: (byte: number) => string) => [...bytes].map(write).join('');
const hex = (byte: number, length = 2) => byte.toString(16).padStart(length, '0');
const isLatin = (text: string) => /^[\0-\x7f\xa0-\xff]*$/.test(text);
const foreign = /[^\x20-\x7e]|["\\]/gu;
const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const shifted = (from: number, to: number) => (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(code < 97 ? code - 65 + from : code - 97 + to);
  });

/** What changes how a text looks, or what a reader takes for the same; only what no notation is written in yet may go through it. */
const looks: Readonly<Record<string, Writer>> = {
  capitals: (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  fullWidth: (text) => text.replace(/[!-[\]-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  mathematical: shifted(0x1d400, 0x1d41a),
  softHyphens: (text) => [...text].join('\u00ad'),
  zeroWidth: (text) => [...text].join('\u200b'),
  dashes: (text) => (text.includes('-') ? text.replaceAll('-', '\u2011') : null),
  quotes: (text) => (/['"]/.test(text) ? text.replaceAll("'", '\u2019').replaceAll('"', '\u201d') : null),
  struckOut: (text) => text.replace(/[A-Za-z]/g, '$&\u0336'),
  defanged: (text) => (text.includes('.') ? text.replaceAll('.', '[.]') : null),
  international: (text) => {
    const host = /^[\p{L}\d.-]+$/u.test(text) ? domainToASCII(text) : '';
    return host.includes('xn--') && !text.includes('ß') ? host : null;
  },
  console: (text) => {
    const bytes: Record<string, string> = { ä: '\x84', ö: '\x94', ü: '\x81', ß: '\xe1', é: '\x82' };
    return /[äöüé]/.test(text) && isLatin(text)
      ? text.replace(/[äöüßé]/g, (sign) => bytes[sign] ?? sign)
      : null;
  },
  twiceInUtf8: (text) => (isLatin(text) && !/^[\0-\x7f]*$/.test(text) ? utf8(text).toString('latin1') : null),
};

/** What hides a text among others, in any order and as often as one likes. */
const codes: Readonly<Record<string, Writer>> = {
  percent: encodeURIComponent,
  percentAll: (text) => eachByte(utf8(text), (byte) => `%${hex(byte)}`),
  percentLatin: (text) =>
    // What is UTF-8 by chance is read as UTF-8.
    isLatin(text) && !/[\xc2-\xf4][\x80-\xbf]/.test(text)
      ? text.replace(/[^\w.-]/g, (sign) => `%${hex(sign.charCodeAt(0))}`)
      : null,
  percentUnicode: (text) =>
    units(text)
      .map((unit) => `%u${hex(unit, 4)}`)
      .join(''),
  entities: (text) =>
    text.replace(/[^\w .]/gu, (sign) => {
      const names: Record<string, string> = {
        ü: 'uuml',
        ö: 'ouml',
        ä: 'auml',
        ß: 'szlig',
        é: 'eacute',
        '"': 'quot',
        '&': 'amp',
      };
      return `&${names[sign] ?? `#${sign.codePointAt(0)}`};`;
    }),
  entitiesHex: (text) => [...text].map((sign) => `&#x${hex(sign.codePointAt(0) ?? 0)};`).join(''),
  json: (text) =>
    text.replace(foreign, (sign) =>
      /["\\]/.test(sign)
        ? `\\${sign}`
        : units(sign)
            .map((unit) => `\\u${hex(unit, 4)}`)
            .join(''),
    ),
  jsonAll: (text) =>
    units(text)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(''),
  javascript: (text) => text.replace(foreign, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`),
  python: (text) => text.replace(foreign, (sign) => `\\U${hex(sign.codePointAt(0) ?? 0, 8)}`),
  bytes: (text) => eachByte(utf8(text), (byte) => `\\x${hex(byte)}`),
  octal: (text) => eachByte(utf8(text), (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
  directory: (text) =>
    eachByte(utf8(text), (byte) =>
      byte > 0x7f || byte === 0x5c ? `\\${hex(byte)}` : String.fromCharCode(byte),
    ),
  verbatim: (text) => `@"${text.replaceAll('"', '""')}"`,
  obfuscated: (text) => `h'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  joined: (text) => (/["']/.test(text) ? null : `"${text.slice(0, 3)}" + "${text.slice(3)}"`),
  quotedPrintable: (text) =>
    eachByte(utf8(text), (byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x3d ? `=${hex(byte).toUpperCase()}` : String.fromCharCode(byte),
    ).replace(/(?:[^=]|=..){12}/g, '$&=\n'),
  encodedWord: (text) => `=?UTF-8?B?${utf8(text).toString('base64')}?=`,
  encodedWordQ: (text) =>
    `=?utf-8?q?${eachByte(utf8(text), (byte) => (/[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `=${hex(byte).toUpperCase()}`))}?=`,
  base64: (text) => utf8(text).toString('base64'),
  base64Url: (text) => utf8(text).toString('base64url'),
  base64Wide: (text) => `powershell -enc ${utf16(text).toString('base64')}`,
  base64WideBig: (text) => utf16be(text).toString('base64'),
  base64Widest: (text) => utf32(text).toString('base64'),
  base64Between: (text) => `x-${utf8(text).toString('base64url')}_y`,
  base64Wrapped: (text) =>
    utf8(`${'It was written by somebody. '.repeat(4)}${text} and ${'others. '.repeat(9)}`)
      .toString('base64')
      .replace(/.{76}/g, '$&\n'),
  base64Packed: (text) => gzipSync(utf16(`T | where x == "${text}"`)).toString('base64'),
  base64Deflated: (text) => deflateRawSync(utf8(`T | where x == "${text}"`)).toString('base64'),
  hex: (text) => utf8(text).toString('hex'),
  hexWide: (text) => utf16(text).toString('hex'),
  hexApart: (text) =>
    utf8(text)
      .toString('hex')
      .replace(/..(?!$)/g, '$& '),
  hexList: (text) => [...utf8(text)].map((byte) => `0x${hex(byte)}`).join(', '),
  registry: (text) =>
    `hex(2):${[...utf16(text)].map((byte, at) => `${hex(byte)}${at % 20 === 19 ? ',\\\n ' : ','}`).join('')}00,00`,
  numbers: (text) => `String.fromCharCode(${units(text).join(', ')})`,
  powershell: (text) =>
    units(text)
      .map((unit) => `[char]${unit}`)
      .join('+'),
};

const writers: Readonly<Record<string, Writer>> = { ...looks, ...codes };

const signs = fc.constantFrom('-', '.', ' ', '\\', "'", '"', '@', '/', '%', '=', '&', '_');

/** Names of all kinds, with signs in them that notations are made of; letters of one alphabet beside Latin ones. */
export const anyValue: fc.Arbitrary<string> = fc
  .constantFrom(['ä', 'ü', 'ß', 'é'], ['ж', 'Я', 'ю'], ['秘', '計', 'か'], ['α', 'Σ', 'ή'], ['ø', 'ł', 'ğ'])
  .chain((letters) =>
    fc.array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...'abcdexyzABCXYZ0179'), weight: 6 },
        { arbitrary: fc.constantFrom(...letters), weight: 3 },
        { arbitrary: signs, weight: 1 },
      ),
      { minLength: 6, maxLength: 18 },
    ),
  )
  .map((parts) => parts.join(''))
  .filter(
    (value) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(value) && value.replace(/[^\p{L}\p{N}]/gu, '').length > 5,
  );

/** A value as any one notation, or any two of them, write it. */
export function hidden(values: fc.Arbitrary<string>): fc.Arbitrary<HiddenValue> {
  return fc
    .tuple(
      values,
      fc.constantFrom(...Object.keys(writers)),
      fc.option(fc.constantFrom(...Object.keys(codes)), { nil: null }),
    )
    .map(([value, inner, outer]): HiddenValue | null => {
      const notations = outer === null ? [inner] : [inner, outer];
      let written: string | null = value;
      for (const name of notations) written = written === null ? null : (writers[name]?.(written) ?? null);
      return written === null ? null : { value, notations, written };
    })
    .filter((one) => one !== null);
}
