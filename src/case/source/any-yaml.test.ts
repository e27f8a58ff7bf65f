import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText, required } from '../../../test/check/case-lines.ts';

test('no text makes it throw, and every place is inside the text', () => {
  const valid = `---\n${required}findings: [{ title: F, observed: 2025-11-20T00:00Z, queries: [{ title: Q, query: "T" }] }]\nqueries:\n  - title: A\n    query: |\n      T\n      | take 1\nauthors: &a [Ana]\nreviewers: *a\n---\nProse\n`;
  const mutated = fc
    .array(
      fc.tuple(
        fc.nat(valid.length),
        fc.nat(6),
        fc.constantFrom(
          '',
          '\n',
          '  ',
          '- ',
          ': ',
          '[',
          '}',
          '"',
          "'",
          '&a ',
          '*a',
          '!!',
          '|',
          '>',
          '#',
          '\t',
          '\r',
          '\0',
          '---\n',
          '__proto__: ',
          'constructor: ',
          '{}',
          '\ud800',
          '\ufeff',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce((text, [at, removed, put]) => text.slice(0, at) + put + text.slice(at + removed), valid),
    );
  const garbage = fc.string({
    unit: fc.constantFrom(...'abQ1 \n\r\t-:[]{}"\'&*!|>#%@`,?=.~<_\\'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        mutated,
        garbage,
        garbage.map((text) => `---\n${text}\n---\n`),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { source, diagnostics } = readText(text);
        const rows = text.split(/\r\n|\n|\r/);
        for (const { range } of diagnostics) {
          if (range === null) throw new Error('no place');
          for (const { line, column } of [range.start, range.end]) {
            expect(line).toBeLessThanOrEqual(rows.length);
            expect(column).toBeGreaterThan(0);
            expect(column).toBeLessThanOrEqual((rows[line - 1] ?? '').length + 2);
          }
        }
        for (const record of source?.records ?? []) source?.yaml.valueSpan(record.at);
      },
    ),
    { numRuns: 3000 },
  );
});
