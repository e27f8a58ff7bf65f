import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlBlock, yamlText } from './yaml-text.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\t',
        '\n',
        '\n\n',
        '- ',
        '#',
        ': ',
        '|',
        '"',
        "'",
        '\\',
        '---',
        '...',
        '%',
        '@',
        '*a',
        '&a',
      ),
      fc.constantFrom(
        'yes',
        'null',
        '1.0',
        '0x1',
        '2025-01-01',
        'T | take 1',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u0007',
        'é',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').toWellFormed());

test.each(['1.2', '1.1'] as const)('every text comes back from YAML %s', (version) => {
  fc.assert(
    fc.property(text, (written) => {
      expect(parse(`a: ${yamlText(written)}\nb: 1\n`, { version })).toEqual({ a: written, b: 1 });
    }),
  );
});

test.each(['1.2', '1.1'] as const)(
  'every text of several lines comes back from YAML %s, but for blanks at its end',
  (version) => {
    fc.assert(
      fc.property(text, (written) => {
        const read = parse(`a: ${yamlBlock(written)}\nb:\n  - c: ${yamlBlock(written, '    ')}\n`, {
          version,
        });
        const plain = (one: string) => one.replace(/\r\n?/g, '\n').replace(/\s+$/, '');
        expect(plain(read.a)).toBe(plain(written));
        expect(plain(read.b[0].c)).toBe(plain(written));
      }),
    );
  },
);
