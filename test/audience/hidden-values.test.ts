import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from '../../src/audience/redaction/redactor.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';
import { anyValue, hidden } from '../arbitraries/hidden-values.ts';
import { revealedIn } from './revealed-in.ts';

test('any value in any notation, and in any two of them, is found in any text around it', () => {
  const around = fc.constantFrom(
    '',
    'a b',
    'id=7 ',
    'C:\\Users\\x ',
    '"x": ',
    'für %20 &amp; ',
    'line\nanother ',
  );
  fc.assert(
    fc.property(hidden(anyValue), around, around, ({ value, written }, before, after) => {
      const { text } = createRedactor([{ find: value, replace: 'GONE' }], 'RED');
      const shown = text(`${before} ${written} ${after}`);
      // What is packed in packed files is withheld unread.
      expect(shown).toMatch(/GONE|withheld/);
      expect(revealedIn(shown, [value])).toEqual([]);
    }),
    { numRuns: fuzzRuns, ...(import.meta.env.MODE === 'fuzz' ? {} : { seed: 17 }) },
  );
});
