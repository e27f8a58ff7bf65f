import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseFile, seenCase } from '../../test/arbitraries/case.ts';
import { allRecords, type Case } from '../case/case.ts';
import { readCase } from '../case/read-case.ts';
import { recordKinds } from '../case/record-kinds.ts';
import { sourceText } from '../case/source-text.ts';
import { mayBeSeen, type TlpLevel, tlpLevels } from '../case/tlp.ts';
import { parseProse } from '../render/parse-prose.ts';
import { projectCase } from './project-case.ts';
import type { ProjectedCase } from './projected-case.ts';
import { createRedactor } from './redactor.ts';

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 150) };

test('what is above the audience is in no property of the projection, and the rest is there', () => {
  fc.assert(
    fc.property(caseFile, ({ text, marks, shown, never }) => {
      const of = read(text);
      for (const audience of tlpLevels) {
        const projected = project(of, audience);
        if (projected === null) {
          expect(mayBeSeen(of.tlp, audience)).toBe(false);
          continue;
        }
        const all = JSON.stringify(projected);
        const leaked = [...marks].filter(
          ([mark, level]) => !mayBeSeen(level, audience) && all.includes(mark),
        );
        expect(leaked, `leaked to ${audience}`).toEqual([]);
        expect(
          [...never].filter((mark) => all.includes(mark)),
          'never shown',
        ).toEqual([]);
        const lost = [...shown].filter(
          (mark) => mayBeSeen(marks.get(mark) ?? 'RED', audience) && !all.includes(mark),
        );
        expect(lost, `lost for ${audience}`).toEqual([]);
      }
    }),
    runs,
  );
});

test('ids stay those that were given, and every reference leads to a record that is there', () => {
  fc.assert(
    fc.property(caseFile, ({ text }) => {
      const of = read(text);
      const given = new Map(allRecords(of).map(({ id, kind }) => [id, kind]));
      for (const audience of tlpLevels) {
        const projected = project(of, audience);
        if (projected === null) continue;
        const ids = new Map(allVisible(projected).map(({ id, kind }) => [id, kind]));
        expect([...ids].filter(([id, kind]) => id !== null && given.get(id) !== kind)).toEqual([]);
        const references = allVisible(projected).flatMap((record) =>
          Object.entries(recordKinds[record.kind].refers).flatMap(([field, kind]) =>
            (((record as { [field: string]: unknown })[field] as string[] | undefined) ?? []).map((id) => ({
              id,
              kind,
            })),
          ),
        );
        expect(references.filter(({ id, kind }) => ids.get(id) !== kind)).toEqual([]);
      }
    }),
    runs,
  );
});

test('a projection, projected again for the same audience, is what it was', () => {
  fc.assert(
    fc.property(caseFile, fc.constantFrom(...tlpLevels), ({ text }, audience) => {
      const once = project(read(text), audience);
      if (once === null) return;
      const again = project(asWritten(once as unknown as Case), audience);
      expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(once)));
    }),
    runs,
  );
});

function read(text: string): Case {
  const { source, diagnostics } = readCase(sourceText('index.md', text), 'case', parseProse);
  expect(
    diagnostics.filter(({ rule }) => rule === 'no-invalid-directive' || rule === 'no-invalid-yaml'),
  ).toEqual([]);
  if (source === null) throw new Error('The generated case is none.');
  return source.case;
}

function allVisible(projected: ProjectedCase) {
  return Object.values(recordKinds).flatMap(({ list }) => [...projected[list]]);
}

function project(of: Case, audience: TlpLevel) {
  return projectCase(of, { audience, visible: new Set([seenCase]), redactor: createRedactor([], audience) });
}

/** A projection in the form of a case: with the places and the skips that it has lost. */
function asWritten(projected: Case): Case {
  const lists = Object.fromEntries(
    Object.values(recordKinds).map(({ list }) => [
      list,
      projected[list].map((record, index) => ({ ...record, at: [list, index], skip: [] })),
    ]),
  );
  return { ...projected, ...lists, skip: [] };
}
