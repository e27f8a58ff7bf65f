import { describe, expect, test } from 'vitest';
import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { judgeRow } from './judge-row.test-support.ts';
import type { Technique } from './technique.ts';

/** `kind: answers`, and `!` where there is only one. */
function said(index: AttackIndex, technique: string, tactic: string): string {
  const verdict = judgeRow(index, technique, tactic);
  if (verdict.kind === 'ok') return 'ok';
  const answers =
    verdict.kind === 'revoked' ? verdict.chain : 'tactics' in verdict ? verdict.tactics : verdict.suggestions;
  return `${verdict.kind}: ${answers.join(', ')}${verdict.only === null ? '' : ` ! ${verdict.only}`}`;
}

function version(name: string): AttackIndex {
  const index = attackIndex(name);
  if (index === null) throw new Error(`no index of ${name}`);
  return index;
}

function inState(index: AttackIndex, status: Technique['status']): Technique[] {
  return index.techniques().filter((technique) => technique.status === status);
}

describe.each(attackVersions)('the whole of ATT&CK %s', (name) => {
  const index = version(name);
  const current = inState(index, 'current');

  test('is what MITRE published', () => {
    expect([current.length, inState(index, 'revoked').length, inState(index, 'deprecated').length]).toEqual(
      { '18.1': [691, 132, 12], '19': [697, 149, 12] }[name],
    );
  });

  test('every current technique passes with each of its tactics', () => {
    const rows = current.flatMap((technique) =>
      technique.tactics.map((tactic) => [technique.id, tactic] as const),
    );
    expect(rows.filter(([id, tactic]) => judgeRow(index, id, tactic).kind !== 'ok')).toEqual([]);
    expect(rows.length).toBeGreaterThan(current.length);
  });

  test('every wrong tactic is named with the right ones, and only one where there is one', () => {
    for (const technique of current) {
      for (const { shortName } of index.tactics) {
        if (technique.tactics.includes(shortName)) continue;
        const [only = null, ...others] = technique.tactics;
        expect(judgeRow(index, technique.id, shortName)).toEqual({
          kind: 'wrong-tactic',
          tactics: technique.tactics,
          only: others.length === 0 ? only : null,
        });
      }
    }
  });

  test('every revoked technique is named with a current replacement', () => {
    for (const technique of inState(index, 'revoked')) {
      const verdict = judgeRow(index, technique.id, technique.tactics[0] ?? 'execution');
      if (verdict.kind !== 'revoked') throw new Error(`${technique.id} is ${verdict.kind}`);
      expect(index.technique(verdict.replacement ?? '')?.status).toBe('current');
      expect(verdict.chain.at(-1)).toBe(verdict.only);
      expect(verdict.chain[0]).toBe(technique.replacedBy);
    }
  });

  test('every deprecated technique is named, a sub-technique with its parent', () => {
    for (const technique of inState(index, 'deprecated')) {
      expect(said(index, technique.id, 'execution')).toBe(`deprecated: ${technique.parent ?? ''}`);
    }
  });

  test('every tactic of the other version leads to a tactic the technique holds', () => {
    for (const other of attackVersions.filter((candidate) => candidate !== name)) {
      const own = new Set(index.tactics.map((tactic) => tactic.shortName));
      const foreign = version(other).tactics.filter((tactic) => !own.has(tactic.shortName));
      expect(foreign).not.toEqual([]);
      for (const technique of current) {
        for (const { shortName, name: written } of foreign) {
          const verdict = judgeRow(index, technique.id, shortName);
          if (verdict.kind !== 'tactic-of-another-version')
            throw new Error(`${technique.id} is ${verdict.kind}`);
          expect(verdict.tactics).not.toEqual([]);
          expect(technique.tactics).toEqual(expect.arrayContaining([...verdict.tactics]));
          expect(judgeRow(index, technique.id, written)).toEqual(verdict);
        }
      }
    }
  });

  test('every technique of the other version is named with what it is or was here, or with nothing', () => {
    for (const other of attackVersions) {
      for (const technique of version(other).techniques()) {
        if (index.technique(technique.id) !== null) continue;
        const verdict = judgeRow(index, technique.id, 'execution');
        if (verdict.kind !== 'unknown-technique') throw new Error(`${technique.id} is ${verdict.kind}`);
        expect(verdict.knownIn).toBe(other);
        for (const id of verdict.suggestions) expect(index.technique(id)?.status).toBe('current');
      }
    }
  });

  test('every tactic is understood by its name and its id', () => {
    for (const tactic of index.tactics) {
      const technique = current.find((candidate) => candidate.tactics.includes(tactic.shortName));
      const written = [
        tactic.name,
        tactic.id,
        tactic.name.toUpperCase(),
        tactic.shortName.replaceAll('-', '_'),
      ];
      for (const text of written.filter((text) => text !== tactic.shortName)) {
        expect(judgeRow(index, technique?.id ?? '', text)).toEqual({
          kind: 'unknown-tactic',
          meant: tactic.shortName,
          tactics: [tactic.shortName],
          only: tactic.shortName,
        });
      }
    }
  });
});

test.each([
  // a tactic that 19 split: by technique
  ['19', 'T1055', 'defense-evasion', 'tactic-of-another-version: stealth ! stealth'],
  ['19', 'T1112', 'defense-evasion', 'tactic-of-another-version: defense-impairment ! defense-impairment'],
  [
    '19',
    'T1548.002',
    'Defense Evasion',
    'tactic-of-another-version: privilege-escalation ! privilege-escalation',
  ],
  ['18.1', 'T1112', 'defense-impairment', 'tactic-of-another-version: defense-evasion ! defense-evasion'],
  // several right answers: no choice is made
  ['19', 'T1574.001', 'persistence', 'wrong-tactic: execution, stealth'],
  ['19', 'T1105', 'lateral-movement', 'wrong-tactic: command-and-control ! command-and-control'],
  // chains, and revocations by a later version
  ['19', 'T1150', 'persistence', 'revoked: T1547.011, T1647 ! T1647'],
  ['18.1', 'T1089', 'defense-evasion', 'revoked: T1562.001 ! T1562.001'],
  ['19', 'T1562.001', 'defense-evasion', 'revoked: T1685 ! T1685'],
  // ids of a later version
  ['18.1', 'T1685', 'defense-evasion', 'unknown-technique: T1562, T1562.001, T1562.006'],
  ['18.1', 'T1685.005', 'defense-evasion', 'unknown-technique: T1070.001 ! T1070.001'],
  ['18.1', 'T1687', 'defense-evasion', 'unknown-technique: '],
  // ids that are not ids
  ['19', 't1059.1', 'execution', 'malformed-technique: T1059.001 ! T1059.001'],
  ['19', 'T1059.001 PowerShell', 'execution', 'malformed-technique: T1059.001 ! T1059.001'],
  ['19', 'PowerShell (T1086)', 'execution', 'malformed-technique: T1059.001 ! T1059.001'],
  [
    '19',
    'https://attack.mitre.org/techniques/T1560/001/',
    'collection',
    'malformed-technique: T1560.001 ! T1560.001',
  ],
  ['19', 'T1053, T1136', 'persistence', 'malformed-technique: '],
  ['19', 'powershell', 'execution', 'malformed-technique: T1059.001 ! T1059.001'],
  ['19', 'Steganography', 'stealth', 'malformed-technique: T1001.002, T1027.003'],
  ['19', '', 'stealth', 'malformed-technique: '],
  // guesses are never applied
  ['19', 'T1059.099', 'execution', 'unknown-technique: T1059, T1059.009'],
  ['19', 'T1095.001', 'execution', 'unknown-technique: T1095, T1059.001, T1055.001'],
  ['19', 'T9999', 'execution', 'unknown-technique: '],
  // tactics
  ['19', 'T1021', 'lateral-movment', 'unknown-tactic: lateral-movement ! lateral-movement'],
  ['19', 'T1078', 'persistance', 'unknown-tactic: persistence ! persistence'],
  ['19', 'T1078', 'C2', 'unknown-tactic: initial-access, persistence, privilege-escalation, stealth'],
  ['19', 'T1078', '', 'unknown-tactic: initial-access, persistence, privilege-escalation, stealth'],
])('%s %s %s', (name, technique, tactic, expected) => {
  expect(said(version(name), technique, tactic)).toBe(expected);
});
