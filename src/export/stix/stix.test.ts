import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullCase } from '../../../test/arbitraries/full-case.ts';
import { exportedCaseOf } from '../../../test/exports/exported-case-of.ts';
import { stixProblems } from '../../../test/exports/stix-problems.ts';
import { attackIndex, attackVersions } from '../../attack/attack-index.ts';
import { techniqueUuid } from '../case-key.ts';
import type { ExportSite } from '../export-format.ts';
import { observables } from './observables.ts';
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

test.each(attackVersions)(
  'every technique of ATT&CK %s has an id of its own, and nothing leads nowhere',
  (version) => {
    const techniques = attackIndex(version)?.techniques() ?? [];
    const text = [
      '---',
      'title: Every technique',
      'summary: One case in which every technique was seen.',
      'tlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05',
      `attack_version: "${version}"`,
      'findings:\n  - title: It was seen\n    indicators: [{ type: domain, value: evil.example }]',
      'attack:',
      ...techniques.map(
        ({ id, tactics }) => `  - { technique: ${id}, tactic: ${tactics[0] ?? 'impact'}, findings: [F1] }`,
      ),
      'response:\n  - { action: Block it, status: done, findings: [F1] }',
      '---\n',
    ].join('\n');
    const bundle = JSON.parse(stix.one(exportedCaseOf(text), site));
    expect(stixProblems(bundle)).toEqual([]);
    const patterns = (
      bundle.objects as { type: string; id: unknown; external_references: { external_id: string }[] }[]
    ).filter(({ type }) => type === 'attack-pattern');
    expect(patterns.map((one) => one.external_references[0]?.external_id)).toEqual(
      techniques.map(({ id }) => id),
    );
    expect(JSON.stringify(bundle)).not.toMatch(/null|undefined|""/);
  },
);

test("a technique that MITRE's object is not known of has the same id in every export", () => {
  const without =
    attackIndex('19')
      ?.techniques()
      .filter(({ stixId }) => stixId === null) ?? [];
  expect(without).toHaveLength(23);
  expect(techniqueUuid('T1684')).toMatchInlineSnapshot(`"06f9d37d-6afb-58cd-afd9-96fc927da4d9"`);
  const text = (slug: string) =>
    exportedCaseOf(
      '---\ntitle: x\nsummary: y\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: "19"\nattack:\n  - { technique: T1684, tactic: stealth, why: x }\n---\n',
      slug,
    );
  expect(stix.one(text('one'), site)).toContain(`attack-pattern--${techniqueUuid('T1684')}`);
  expect(stix.one(text('two'), { ...site, title: 'Other', url: null })).toContain(
    `attack-pattern--${techniqueUuid('T1684')}`,
  );
});
