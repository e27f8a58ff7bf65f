import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearPattern, patternProblem } from './linear-pattern.ts';

/** What a pattern matches in a text, on both engines. */
function both(pattern: string, text: string) {
  const linear = linearPattern(pattern);
  if ('message' in linear) throw new Error(`${pattern}: ${linear.message}`);
  return {
    linear: [...linear.matches(text)].map(({ start, end }) => [start, text.slice(start, end)]),
    native: [...text.matchAll(new RegExp(pattern, 'gimu'))].map(({ 0: value, index }) => [index, value]),
  };
}

describe('matches what the engine of JavaScript matches', () => {
  test.each([
    ['\\bsrv-[a-z]+-\\d+\\b', 'on SRV-files-01, srv-db-2.'],
    ['John\\s+Doe', 'John\u00a0\u2003Doe, john\r\ndoe'],
    ['[^\\S\\n]+x', 'a \u00a0x\n x'],
    ['^key=.*$', 'a\r\nkey=1\r\nkey=2\u2028key=3\nkey=4'],
    ['a\\r?\\nb', 'a\r\nb a\nb'],
    ['(?<![\\w-])host-\\d+', 'ahost-1 host-2 -host-3 \u00fcHOST-4'],
    ['(?<name>jane|doe)', 'Jane DOE'],
    ['\\u00fc\\u{1F525}\\ud83d\\udd25[\\u00e0-\\u00ff]', 'Ü🔥🔥é'],
    ['\\p{Script=Greek}+|\\p{gc=Nd}', 'αβγ 7'],
    ['[[\\]\\-/]+', 'a[]-/b'],
    ['[\\b\\t]', 'a\tb\u0008'],
    ['.', 'a🔥\r\n\u2028b'],
    ['corp\\\\[a-z.]+', 'CORP\\jane.doe'],
    ['stra\u00dfe|K', 'STRAẞE \u212a'],
  ])('%s', (pattern, text) => {
    const { linear, native } = both(pattern, text);
    expect(native).not.toEqual([]);
    expect(linear).toEqual(native);
  });

  test('any pattern without names and blanks of its own', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\s',
      '\\S',
      '\\d',
      '\\w',
      '[ab]',
      '[^a\\s]',
      '\\b',
      '(?:a|ab)',
      '^',
      '$',
    );
    const part = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{1,3}', '*?'));
    const pattern = fc
      .array(
        part.map(([one, times]) => (/^(?:\\b|\^|\$)$/.test(one) ? one : one + times)),
        { minLength: 1, maxLength: 5 },
      )
      .map((parts) => parts.join(''));
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '1', ' ', '\n', '\u00a0', '\u2028', 'é'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(pattern, text, (one, where) => {
        const { linear, native } = both(one, where);
        const filled = (list: typeof linear) => list.filter(([, value]) => value !== '');
        expect(filled(linear)).toEqual(filled(native));
      }),
      { numRuns: 1000 },
    );
  });
});

test('says what it cannot do, and what to write instead', () => {
  const said = [
    'a(?=b)',
    '(?!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    'a{1,2000}',
    '(?:\\S{1,900}){2}a{1,900}',
    '\\p{Emoji_Modifier_Base',
    'a*',
    '(',
    '[[:alpha:]]',
    'ok',
    '\\(?=x\\)',
  ].map((pattern) => {
    const problem = patternProblem(pattern);
    return problem === null ? `${pattern}: fine` : `${problem.message}. ${problem.fix}`;
  });
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "Unexpected \`pattern\` \`a(?=b)\`, expected one without lookahead. Match what follows too, or write \`\\b\`; with \`(?=…)\` a search could take forever.
    Unexpected \`pattern\` \`(?!a)b\`, expected one without lookahead. Match what follows too, or write \`\\b\`; with \`(?!…)\` a search could take forever.
    Unexpected \`pattern\` \`(a)\\1\`, expected one without a reference to a group. Write out what \`\\1\` repeats; with a reference a search could take forever.
    Unexpected \`pattern\` \`(?<n>a)\\k<n>\`, expected one without a reference to a group. Write out what \`\\k\` repeats; with a reference a search could take forever.
    Unexpected \`pattern\` \`a{1,2000}\`, expected one that RE2 reads (invalid repeat count: \`{1,2000}\`). Write it in the syntax of RE2: at most 1,000 repeats, classes such as \`\\p{L}\` or \`\\p{Greek}\`.
    Unexpected \`pattern\` \`(?:\\S{1,900}){2}a{1,900}\`, expected one that RE2 reads (invalid repeat count: \`{2}\`). Write it in the syntax of RE2: at most 1,000 repeats, classes such as \`\\p{L}\` or \`\\p{Greek}\`.
    Unexpected \`pattern\` \`\\p{Emoji_Modifier_Base\`, expected a regular expression. Correct the regular expression.
    Unexpected \`pattern\` that matches nothing at all, expected one that needs a character. Make the pattern longer.
    Unexpected \`pattern\` \`(\`, expected a regular expression. Correct the regular expression.
    Unexpected \`pattern\` \`[[:alpha:]]\`, expected a regular expression. Correct the regular expression.
    ok: fine
    \\(?=x\\): fine"
  `);
});
