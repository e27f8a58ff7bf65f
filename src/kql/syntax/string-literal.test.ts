import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringLiteral } from './string-literal.ts';

test('reads each way to write text', () => {
  expect(
    [
      '"a\\\\b"',
      "'it\\'s'",
      '@"c:\\x"',
      '@"say ""hi"""',
      'h"secret"',
      '```two\nlines```',
      '"\\u00e9\\n"',
    ].map(stringLiteral),
  ).toEqual(['a\\b', "it's", 'c:\\x', 'say "hi"', 'secret', 'two\nlines', 'é\n']);
});

test('gives back what was quoted', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(stringLiteral(`@"${text.replaceAll('"', '""')}"`)).toBe(text);
      expect(stringLiteral(`"${text.replace(/["\\]/g, '\\$&')}"`)).toBe(text);
    }),
  );
});
