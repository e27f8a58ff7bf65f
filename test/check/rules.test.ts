import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueryAnalyser } from '../../src/kql/query-analyser.ts';
import { rules } from '../../src/rules/all-rules.ts';
import { exampleFiles } from '../../src/rules/engine/example-files.ts';
import type { Example } from '../../src/rules/engine/rule.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { writeFiles } from '../run/write-files.ts';

let folder = '';
const analyser = createQueryAnalyser();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-rules-'));
});
afterAll(async () => {
  await analyser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a user reads: `file:line:column message` of the diagnostics of one rule. */
async function found(rule: string, example: Example, name: string) {
  const content = join(folder, name.replaceAll(/[^a-z0-9]+/gi, '-'));
  writeFiles(content, exampleFiles(example));
  const workspace = await openWorkspace({
    content,
    cwd: content,
    now: '2026-06-01T00:00:00Z',
    cache: null,
    analyser,
  });
  if (workspace === null) throw new Error('no content folder');
  const { diagnostics } = await workspace.check();
  await workspace.close();
  const texts = (file: string) => readFileSync(join(content, file), 'utf8').replace(/^\uFEFF/, '');
  return { own: diagnostics.filter((one) => one.rule === rule), all: diagnostics, texts };
}

test('rules are sorted by id, and each is in the index once', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
});

describe.each(rules.map((rule) => ({ rule, id: rule.id })))('$id', ({ rule }) => {
  test('has what its page needs', () => {
    for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(/^[A-Z`“].*\.$/s);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });

  test.each(rule.bad.map((example) => ({ example, title: example.title })))(
    'finds: $title',
    async ({ example, title }) => {
      const { own, texts } = await found(rule.id, example, `${rule.id} bad ${title}`);
      expect(own.length).toBeGreaterThan(0);
      const places = own.map(({ file, range }) => {
        if (range === null) return null;
        const { line, column } = range.start;
        return texts(file)
          .split(/\r\n|\n|\r/)
          [line - 1]?.slice(column - 1);
      });
      if (example.at.length === 0) expect(places).toEqual(own.map(() => null));
      else
        for (const [index, at] of example.at.entries())
          expect(places[index]?.startsWith(at) ? at : places[index]).toBe(at);
      expect(own.length).toBe(Math.max(1, example.at.length));
      for (const one of own) {
        expect(one.why).not.toBeNull();
        expect(one.message).not.toMatch(/[.\n]$/);
      }
    },
  );

  test.each(rule.good.map((example) => ({ example, title: example.title })))(
    'accepts: $title',
    async ({ example, title }) => {
      const { all, own } = await found(rule.id, example, `${rule.id} good ${title}`);
      expect(own.map(({ message, file, range }) => `${file}:${range?.start.line} ${message}`)).toEqual([]);
      expect(
        all
          .filter(({ severity }) => severity === 'error')
          .map(({ message, file, range }) => `${file}:${range?.start.line} ${message}`),
      ).toEqual([]);
    },
  );
});
