import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullCase } from '../../test/arbitraries/full-case.ts';
import { exportedCaseOf } from '../../test/exported-case-of.ts';
import { stixProblems } from '../../test/stix-problems.ts';
import type { ExportSite } from './export-format.ts';
import { observables } from './stix/observables.ts';
import { stix } from './stix.ts';

const site: ExportSite = { title: 'Site', label: 'CLEAR', url: 'https://lab.example/', author: null };

test('an observable has the id that everybody gives it', () => {
  expect(observables('ipv4', '198.51.100.3')[0]?.id).toBe('ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4');
});

test('every generated case is a bundle without mistakes', () => {
  fc.assert(
    fc.property(fullCase, ({ text }) => {
      const bundle = stix.one(exportedCaseOf(text), site);
      expect(stixProblems(JSON.parse(bundle))).toEqual([]);
      expect(stix.one(exportedCaseOf(text), site)).toBe(bundle);
    }),
    { numRuns: 300 },
  );
});

test('several cases are one bundle, in which the same thing is once and as strict as anywhere', () => {
  fc.assert(
    fc.property(fc.array(fullCase, { minLength: 2, maxLength: 3 }), (cases) => {
      const all = cases.map(({ text }, at) => exportedCaseOf(text, `case-${at}`));
      expect(stixProblems(JSON.parse(stix.all?.(all, site) ?? ''))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
