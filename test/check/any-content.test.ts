import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { tlpLevels } from '../../src/case/tlp.ts';
import { publish } from '../../src/publication/publish.ts';
import { rules } from '../../src/rules/all-rules.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { caseFile } from '../arbitraries/case.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';
import { folderWith } from '../run/run-in-folder.ts';

// As many cases as one folder holds at a time.
const batch = 250;

/** What hands, editors and merges do to a file: a piece is lost, said twice or replaced by something else. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  instead: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '\n',
      '\t',
      '---\n',
      '&a ',
      '*a',
      '!x ',
      '<<: ',
      '#',
      'null',
      '1e999',
    ),
    fc.constantFrom(
      '\n:::',
      ':::tlp{',
      ':redact[',
      '](',
      '```',
      '<!--',
      '[^1]',
      '|',
      '\r',
      '\0',
      '\ufeff',
      '\ud800',
    ),
  ),
});

const content = fc
  .tuple(caseFile, fc.oneof(fc.constant([]), fc.array(damage, { minLength: 1, maxLength: 4 })))
  .map(([{ text }, damages]) =>
    damages.reduce((written, { at, length, instead }) => {
      const start = Math.floor(at * written.length);
      return written.slice(0, start) + instead + written.slice(start + length);
    }, text),
  );

// Found by the test below.
const found = [
  '---\n---\n',
  '---\n# a comment\n---\nProse.\n',
  '---\nnull\n---\n',
  '---\n[1]\n---\n',
  '---\n"a"\n---\n',
];

test('any content is read, checked and projected for every audience; what is wrong with it is a diagnostic', async () => {
  const known = new Set(rules.map(({ id }) => id));
  let wrong = await judged(found, known);
  for (let done = 0; done < fuzzRuns; done += batch) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const texts = fc.sample(content, { numRuns: Math.min(batch, fuzzRuns - done), seed });
    await judged(texts, known).then(
      (errors) => {
        wrong += errors;
      },
      (error) => {
        throw new Error(`With the seed ${seed}`, { cause: error });
      },
    );
  }
  expect(wrong).toBeGreaterThan(0);
}, 3_600_000);

async function judged(texts: readonly string[], known: ReadonlySet<string>): Promise<number> {
  const cwd = folderWith(Object.fromEntries(texts.map((text, at) => [`content/cases/case-${at}.md`, text])));
  const workspace = await openWorkspace({
    content: join(cwd, 'content'),
    cwd,
    now: '2026-11-20T12:00:00Z',
    cache: null,
  });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const { diagnostics, summary } = await workspace.check();
  for (const { rule, file, range } of diagnostics) {
    expect([...known], rule).toContain(rule);
    const text = workspace.textOf(file);
    if (range === null || text === null) continue;
    const lines = text.split(/\r\n|\r|\n/).length;
    expect(range.start.line, `${rule} in ${file}`).toBeGreaterThan(0);
    expect(range.end.line, `${rule} in ${file}`).toBeLessThanOrEqual(lines);
  }
  for (const audience of tlpLevels) {
    const { cases } = await publish(await workspace.checked(), {
      audience,
      base: '/',
      url: null,
      drafts: false,
    });
    expect(cases.filter(({ label }) => tlpLevels.indexOf(label) > tlpLevels.indexOf(audience))).toEqual([]);
  }
  await workspace.close();
  return summary.errors;
}
