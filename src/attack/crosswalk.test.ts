import { expect, test } from 'vitest';
import { attackIndex } from './attack-index.ts';
import { type AttackRow, upgrade, upgradeTechnique } from './crosswalk.ts';
import { judgeRow } from './judge-row.test-support.ts';

const old = attackIndex('18.1');
const now = attackIndex('19');
if (old === null || now === null) throw new Error('an index is missing');

function said(step: ReturnType<typeof upgrade>): string {
  const row = ({ technique, tactic }: AttackRow) => `${technique} ${tactic}`;
  return step.kind === 'decided' ? row(step) : `? ${step.candidates.map(row).join(', ')}. ${step.why}`;
}

test('every row of 18.1 becomes a right row of 19, or says why not', () => {
  const undecided: string[] = [];
  let rows = 0;
  for (const technique of old.techniques()) {
    for (const tactic of technique.tactics) {
      rows += 1;
      const step = upgrade({ technique: technique.id, tactic }, old, now);
      const answers = step.kind === 'decided' ? [step] : step.candidates;
      for (const answer of answers) expect(judgeRow(now, answer.technique, answer.tactic).kind).toBe('ok');
      if (step.kind === 'undecided' && technique.status === 'current')
        undecided.push(`${technique.id} ${tactic}`);
    }
  }
  expect(rows).toBeGreaterThan(900);
  // Only Hijack Execution Flow lost tactics and gained others.
  expect(undecided.filter((row) => !row.startsWith('T1574'))).toEqual([]);
  expect(undecided.length).toBe(26);
});

test('every row of 19 becomes a right row of 18.1, or says why not', () => {
  for (const technique of now.techniques()) {
    for (const tactic of technique.tactics) {
      const step = upgrade({ technique: technique.id, tactic }, now, old);
      const answers = step.kind === 'decided' ? [step] : step.candidates;
      for (const answer of answers) expect(judgeRow(old, answer.technique, answer.tactic).kind).toBe('ok');
    }
  }
});

test('every right row stays itself in its own version', () => {
  for (const index of [old, now]) {
    for (const technique of index.techniques().filter(({ status }) => status === 'current')) {
      for (const tactic of technique.tactics) {
        const row = { technique: technique.id, tactic };
        expect(upgrade(row, index, index)).toEqual({ kind: 'decided', ...row });
      }
    }
  }
});

test.each([
  ['T1055', 'defense-evasion', 'T1055 stealth'],
  ['T1562.004', 'defense-evasion', 'T1686 defense-impairment'],
  ['T1089', 'defense-evasion', 'T1685 defense-impairment'],
  ['T1150', 'persistence', 'T1647 defense-impairment'],
  ['T1656', 'defense-evasion', 'T1684.001 stealth'],
  ['T1059.001', 'execution', 'T1059.001 execution'],
  [
    'T1574',
    'persistence',
    '? T1574 execution, T1574 stealth. T1574 does not hold persistence in 19, and holds several others.',
  ],
  ['T1053.004', 'execution', '? T1053 execution. T1053.004 is deprecated in 19 and nothing replaces it.'],
  ['T9999', 'execution', '? . T9999 is in neither 18.1 nor 19.'],
])('18.1 → 19: %s %s', (technique, tactic, expected) => {
  expect(said(upgrade({ technique, tactic }, old, now))).toBe(expected);
});

test.each([
  ['T1055', 'stealth', 'T1055 defense-evasion'],
  ['T1685.005', 'defense-impairment', 'T1070.001 defense-evasion'],
  [
    'T1685',
    'defense-impairment',
    '? T1562 defense-evasion, T1562.001 defense-evasion, T1562.006 defense-evasion. Several techniques of 18.1 became T1685.',
  ],
  ['T1027.018', 'stealth', '? T1027 defense-evasion. T1027.018 is not in 18.1, and nothing there became it.'],
  ['T1687', 'defense-impairment', '? . T1687 is not in 18.1, and nothing there became it.'],
])('19 → 18.1: %s %s', (technique, tactic, expected) => {
  expect(said(upgrade({ technique, tactic }, now, old))).toBe(expected);
});

test('an id alone is carried too', () => {
  expect(upgradeTechnique('T1562.001', old, now)).toEqual({ kind: 'decided', technique: 'T1685' });
});
