import { describe, expect, test } from 'vitest';
import { type AttackIndex, attackIndex, attackVersions } from '../../src/attack/attack-index.ts';
import type { Diagnostic } from '../../src/case/diagnostic.ts';
import { editedText } from '../../src/cli/edits/edited-text.ts';
import { planEdits } from '../../src/cli/edits/plan-edits.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith } from '../run/run-in-folder.ts';

interface Row {
  technique: string;
  tactic: string;
}

const ownRules = [
  'no-unknown-technique',
  'no-revoked-technique',
  'no-deprecated-technique',
  'no-wrong-tactic',
  'no-invalid-value',
  'require-technique-finding',
];

/** A case of many rows, each on two lines from line 12, in the quotes that authors use. */
function caseOf(version: string, rows: readonly Row[]): string {
  const quotes = ['', '"', "'"];
  const lines = rows.flatMap(({ technique, tactic }, place) => {
    const quote = quotes[place % 3] ?? '';
    return [
      `  - technique: ${quote}${technique}${quote} # ${place}`,
      `    tactic: ${quote}${tactic}${quote}`,
    ];
  });
  const listed = rows.map(({ technique }) => technique).join(', ');
  return `---
title: Everything that ATT&CK knows
summary: One row for each technique, so that each is judged.
tlp: CLEAR
severity: low
status: open
opened: 2026-01-05
attack_version: "${version}"
findings:
  - { title: All of it was seen, attack: [${listed}] }
attack:
${lines.join('\n')}
---

Prose.
`;
}

async function check(texts: readonly string[]): Promise<{ diagnostics: Diagnostic[][]; fixed: string[] }> {
  const file = (place: number) => `cases/c${String(place).padStart(3, '0')}.md`;
  const content = folderWith({
    'casebook.yaml': 'title: All\n',
    ...Object.fromEntries(texts.map((text, place) => [file(place), text])),
  });
  const now = '2026-06-01T00:00:00Z';
  const workspace = await openWorkspace({ content, cwd: content, now, cache: null });
  if (workspace === null) throw new Error('no content folder');
  const { diagnostics } = await workspace.check();
  const plan = planEdits(diagnostics, (name) => workspace.textOf(name));
  await workspace.close();
  expect(plan.deferred).toBe(0);
  const own = diagnostics.filter(({ rule }) => ownRules.includes(rule));
  return {
    diagnostics: texts.map((_, place) => own.filter((one) => one.file === file(place))),
    fixed: texts.map((text, place) => editedText(text, plan.files.get(file(place)) ?? [])),
  };
}

/** `rule message | fix` of the row at a place, without what the finding says of it. */
function saidOf(diagnostics: readonly Diagnostic[], place: number): string[] {
  return diagnostics
    .filter(({ range }) => [12 + 2 * place, 13 + 2 * place].includes(range?.start.line ?? 0))
    .map(({ rule, message, fix }) => `${rule} ${message} | ${fix}`);
}

function inState(index: AttackIndex, status: string) {
  return index.techniques().filter((technique) => technique.status === status);
}

function rowsOf(text: string): Row[] {
  return [...text.matchAll(/technique: ["']?([^"'\s]+).*\n {4}tactic: ["']?([^"'\s]+)/g)].map(
    ([, technique = '', tactic = '']) => ({ technique, tactic }),
  );
}

describe.each(attackVersions)('the whole of ATT&CK %s', (version) => {
  const index = attackIndex(version);
  if (index === null) throw new Error(`no index of ${version}`);
  const current = inState(index, 'current');

  test('every current technique passes with each of its tactics', async () => {
    const rows = current.flatMap(({ id, tactics }) => tactics.map((tactic) => ({ technique: id, tactic })));
    expect(rows.length).toBeGreaterThan(800);
    const text = caseOf(version, rows);
    const { diagnostics, fixed } = await check([text]);
    expect(diagnostics).toEqual([[]]);
    expect(fixed).toEqual([text]);
  });

  test('every revoked technique is named with its replacement, and fixed', async () => {
    const revoked = inState(index, 'revoked');
    const tactics = index.tactics.map(({ shortName }) => shortName);
    // One row a case, because two of them may become the same.
    const texts = revoked.map(({ id }, place) =>
      caseOf(version, [{ technique: id, tactic: tactics[place % tactics.length] ?? '' }]),
    );
    const { diagnostics, fixed } = await check(texts);
    for (const [place, technique] of revoked.entries()) {
      const [said = '', ...more] = saidOf(diagnostics[place] ?? [], 0);
      expect(more).toEqual([]);
      const [, replacement = ''] = /expected `(T[\d.]+)`/.exec(said) ?? [];
      expect(said).toContain(`no-revoked-technique Unexpected technique \`${technique.id}\``);
      expect(said).toContain(`| Write \`${replacement}\` (`);
      expect(index.technique(replacement)?.status, said).toBe('current');
      const [row] = rowsOf(fixed[place] ?? '');
      expect(row?.technique).toBe(replacement);
      expect(fixed[place]).toContain(`attack: [${replacement}]`);
    }
    const again = await check(fixed);
    for (const [place, { rule, range, edits }] of again.diagnostics.flatMap((some) => [...some.entries()])) {
      // Only a tactic with several right answers is left, and no longer the technique.
      expect({ place, rule, line: range?.start.line, edits }).toEqual({
        place: 0,
        rule: 'no-wrong-tactic',
        line: 13,
        edits: undefined,
      });
    }
    expect(again.fixed).toEqual(fixed);
  });

  test('every wrong tactic is named with the right ones, and fixed where there is one', async () => {
    const cases = index.tactics.map(({ shortName }) =>
      current.filter(({ tactics }) => !tactics.includes(shortName)).map(({ id }) => id),
    );
    const texts = index.tactics.map(({ shortName }, place) =>
      caseOf(
        version,
        (cases[place] ?? []).map((technique) => ({ technique, tactic: shortName })),
      ),
    );
    const { diagnostics, fixed } = await check(texts);
    for (const [place, ids] of cases.entries()) {
      const said = new Map((diagnostics[place] ?? []).map((one) => [one.range?.start.line, one]));
      const expected = ids.map((id, row) => {
        const tactics = index.technique(id)?.tactics ?? [];
        return {
          line: 13 + 2 * row,
          rule: 'no-wrong-tactic',
          tactics,
          edits: tactics.length === 1 ? tactics : null,
        };
      });
      expect(
        expected.map(({ line, tactics }) => {
          const { rule, message, fix, edits } = said.get(line) ?? {};
          const named = tactics.filter((tactic) => `${message} ${fix}`.includes(`\`${tactic}\``));
          return { line, rule, tactics: named, edits: edits?.map(({ text }) => text) ?? null };
        }),
      ).toEqual(expected);
      expect(said.size).toBe(ids.length);
    }
    const again = await check(fixed);
    const left = again.diagnostics.flat().filter(({ message }) => !/expected `[^`]+`.* or `/.test(message));
    expect(left).toEqual([]);
    expect(again.fixed).toEqual(fixed);
  });

  test('every deprecated technique is named', async () => {
    const deprecated = inState(index, 'deprecated');
    const text = caseOf(
      version,
      deprecated.map(({ id }) => ({ technique: id, tactic: 'execution' })),
    );
    const { diagnostics, fixed } = await check([text]);
    for (const [place, { id, parent }] of deprecated.entries()) {
      const [said = ''] = saidOf(diagnostics[0] ?? [], place);
      expect(said).toContain(`no-deprecated-technique Unexpected technique \`${id}\``);
      if (parent !== null) expect(said).toContain(`| Write \`${parent}\``);
    }
    expect(fixed).toEqual([text]);
  });

  test('every row of the other version is right, fixed, or told with what it can be', async () => {
    for (const other of attackVersions.filter((one) => one !== version)) {
      const rows = (attackIndex(other)?.techniques() ?? []).flatMap(({ id, tactics }) =>
        tactics.map((tactic) => ({ technique: id, tactic })),
      );
      // Those that stand together become different things as a rule; where not, one is left to a person.
      const groups = [...Map.groupBy(rows.entries(), ([place]) => place % 12).values()].map((some) =>
        some.map(([, row]) => row),
      );
      const { diagnostics, fixed } = await check(groups.map((some) => caseOf(version, some)));
      const left = await check(fixed);
      expect(left.fixed).toEqual(fixed);
      for (const [group, text] of fixed.entries()) {
        for (const [place, { technique, tactic }] of rowsOf(text).entries()) {
          const entry = index.technique(technique);
          const right = entry?.status === 'current' && entry.tactics.includes(tactic);
          const errors = saidOf(left.diagnostics[group] ?? [], place);
          expect(errors.length > 0, `${technique} ${tactic} ${errors}`).toBe(!right);
          const before = saidOf(diagnostics[group] ?? [], place);
          if (before.length === 0) expect({ technique, tactic }).toEqual(groups[group]?.[place]);
        }
      }
    }
  });
});

test('edits keep comments, quotes, order and line ends', async () => {
  const text = caseOf('19', [
    { technique: 'T1562.004', tactic: 'defense-evasion' },
    { technique: 'T1105', tactic: 'lateral-movement' },
    { technique: 't1059.1', tactic: 'Execution' },
  ]).replaceAll('\n', '\r\n');
  const { fixed } = await check([text]);
  expect(fixed).toEqual([
    text
      .replaceAll('T1562.004', 'T1686')
      .replace('defense-evasion', 'defense-impairment')
      .replace('lateral-movement', 'command-and-control')
      .replaceAll('t1059.1', 'T1059.001')
      .replace('Execution', 'execution'),
  ]);
});

test('rows that would become the same, and values that aliases share, are left to a person', async () => {
  const text = `---
title: Three rows about one thing
summary: Two of them are to become what the third one says.
tlp: CLEAR
severity: low
status: open
opened: 2026-01-05
attack_version: "19"
findings:
  - title: Tools were stopped
    attack: [T1089, T1562.001]
attack:
  - technique: T1685
    tactic: defense-impairment
    findings: [F1]
  - technique: T1089
    tactic: defense-evasion
    findings: [F1]
  - technique: &shared T1086
    tactic: execution
    findings: [F1]
timeline:
  - time: 2026-01-04T10:30:00Z
    event: Tools were stopped
    tactic: defense-evasion
---
`;
  const { diagnostics, fixed } = await check([text]);
  expect(
    diagnostics.flat().map(({ range, message, fix }) => `${range?.start.line} ${message} | ${fix}`),
  ).toMatchInlineSnapshot(`
    [
      "11 Unexpected technique \`T1089\`, revoked in ATT&CK 19, expected \`T1685\` | Write \`T1685\` (Disable or Modify Tools).",
      "11 Unexpected technique \`T1562.001\`, revoked in ATT&CK 19, expected \`T1685\` | Remove it; \`T1685\` (Disable or Modify Tools) is in the list too.",
      "16 Unexpected technique \`T1089\`, revoked in ATT&CK 19, expected \`T1685\` | Merge this row into the one of \`T1685\` for \`defense-impairment\`.",
      "19 Unexpected technique \`T1086\`, revoked in ATT&CK 19, expected \`T1059.001\` | Write \`T1059.001\` (Command and Scripting Interpreter: PowerShell).",
      "25 Unexpected tactic \`defense-evasion\` of ATT&CK 18.1, expected \`stealth\` or \`defense-impairment\` | Write \`stealth\` or \`defense-impairment\`.",
    ]
  `);
  expect(fixed).toEqual([text.replace('[T1089', '[T1685')]);
});
