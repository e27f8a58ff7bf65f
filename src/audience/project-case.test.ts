import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseFile, seenCase } from '../../test/arbitraries/case.ts';
import { fuzzRuns } from '../../test/arbitraries/fuzz-runs.ts';
import { allRecords, type Case } from '../case/case.ts';
import { readCase } from '../case/read-case.ts';
import { recordKinds } from '../case/records/record-kinds.ts';
import { sourceText } from '../case/source/source-text.ts';
import { mayBeSeen, type TlpLevel, tlpLevels } from '../case/tlp.ts';
import { parseProse } from '../render/prose/parse-prose.ts';
import { projectCase } from './project-case.ts';
import type { ProjectedCase } from './projected-case.ts';
import { createRedactor } from './redaction/redactor.ts';
import { selectCase } from './selection/select-case.ts';

// The four properties together look at as many contents as are asked for.
const runs = { numRuns: Math.ceil(fuzzRuns / 4), endOnFailure: true };

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
        expect(brokenReferences(projected)).toEqual([]);
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
      // A barred text that this audience may read is plain text now, and no longer counts for the label.
      expect({ ...again, label: once.label }).toEqual(once);
    }),
    runs,
  );
});

test('a redacted text is in no property of the projection, ids and file names included', () => {
  fc.assert(
    fc.property(caseFile, fc.infiniteStream(fc.nat()), ({ text, shown }, numbers) => {
      const of = read(text);
      const marks = [...shown];
      const chosen = [...numbers.take(6)].map((number) => marks[number % marks.length] ?? '');
      const redactions = chosen.map((find) => ({ find: find.toUpperCase(), replace: 'NAME-#' }));
      const projected = projectCase(of, {
        audience: 'RED',
        visible: new Set([seenCase]),
        redactor: createRedactor(redactions, 'RED'),
      });
      const all = JSON.stringify(projected);
      expect(chosen.filter((mark) => all.includes(mark))).toEqual([]);
      expect(projected === null ? [] : brokenReferences(projected)).toEqual([]);
    }),
    runs,
  );
});

test('a case is not a projected case', () => {
  const publish = (_: ProjectedCase) => 'published';
  const written = read(
    '---\ntitle: T\nsummary: S\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2025-01-01\n---\n',
  );
  // @ts-expect-error What has not been projected cannot be published.
  publish(written);
  const selected = selectCase(written, { audience: 'CLEAR', visible: new Set() });
  // @ts-expect-error What has not been redacted cannot be published either.
  if (selected !== null) publish(selected);
  const projected = project(written, 'CLEAR');
  expect(projected === null ? null : publish(projected)).toBe('published');
  expect(project({ ...written, tlp: 'GREEN' }, 'CLEAR')).toBeNull();
});

function read(text: string): Case {
  const { source, diagnostics } = readCase(sourceText('index.md', text), 'case', parseProse);
  expect(
    diagnostics.filter(({ rule }) => rule === 'no-invalid-directive' || rule === 'no-invalid-yaml'),
  ).toEqual([]);
  if (source === null) throw new Error('The generated case is none.');
  return source.case;
}

function brokenReferences(projected: ProjectedCase) {
  const ids = new Map(allVisible(projected).map(({ id, kind }) => [id, kind]));
  return allVisible(projected).flatMap((record) =>
    Object.entries(recordKinds[record.kind].refers).flatMap(([field, kind]) =>
      (((record as { [field: string]: unknown })[field] as string[] | undefined) ?? []).filter(
        (id) => ids.get(id) !== kind,
      ),
    ),
  );
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
