import { expect, test } from 'vitest';
import { attackIndex, attackVersions } from './attack-index.ts';
import { nameClaims } from './name-claims.ts';
import { fullName, sameName } from './technique-names.ts';

const index = attackIndex('19');
if (index === null) throw new Error('an index is missing');

/** `id = name`, `id ≠ name` where the name is wrong. */
function said(text: string): string {
  if (index === null) return '';
  return nameClaims(index, text)
    .map((claim) => {
      expect(text.slice(claim.start, claim.end)).toBe(claim.name);
      expect(text.slice(claim.idStart, claim.idEnd)).toBe(claim.id);
      return `${claim.id} ${sameName(index, claim.id, claim.name) ? '=' : '≠'} ${claim.name}`;
    })
    .join('; ');
}

test.each([
  ['T1567.002: Exfiltration Over HTTPS', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['Seen: T1567.002 (Exfiltration Over HTTPS), twice.', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['* **T1567.002** – Exfiltration Over HTTPS', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['`T1567.002` - Exfiltration Over HTTPS - seen once', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['**T1567.002:** Exfiltration Over HTTPS. Then more.', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['| T1567.002 — Exfiltration Over HTTPS | yes |', 'T1567.002 ≠ Exfiltration Over HTTPS'],
  ['T1105 (Remote File Copy)', 'T1105 ≠ Remote File Copy'],
  ['T1110: Password spraying', 'T1110 ≠ Password spraying'],
  ['T1059 (PowerShell)', 'T1059 ≠ PowerShell'],
  ['They used Exfiltration Over C2 Channel (T1567.002).', 'T1567.002 ≠ Exfiltration Over C2 Channel'],
  [
    'T1003: OS Credential Dumping\nT1105: Lateral Tool Transfer',
    'T1003 = OS Credential Dumping; T1105 ≠ Lateral Tool Transfer',
  ],
])('a claim: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['T1059.001: powershell was run', 'T1059.001 = powershell'],
  [
    'T1059.001 – Command & Scripting Interpreter: PowerShell',
    'T1059.001 = Command & Scripting Interpreter: PowerShell',
  ],
  [
    'T1059.001 (Command and Scripting Interpreter – PowerShell)',
    'T1059.001 = Command and Scripting Interpreter – PowerShell',
  ],
  ['- PowerShell (T1086)', 'T1086 = PowerShell'],
  ['T1547 — Boot/Logon Autostart Execution', 'T1547 = Boot/Logon Autostart Execution'],
  ['T1055.013: Process Doppelganging', 'T1055.013 = Process Doppelganging'],
  ['T1037.001 (Logon Script (Windows))', 'T1037.001 = Logon Script (Windows)'],
])('a right claim: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  'T1059.001: the attacker ran a script',
  'T1059.001: Attacker ran a script',
  'T1059.001 - Observed',
  'T1059 (High)',
  'T1059: Execution',
  'T1567.002 (Exfiltration)',
  'T1059 – T1078',
  'T1003, T1059: Windows Shells',
  'T1059.001 (see F1)',
  'We ran PowerShell (T1105) on it',
  'Scheduled by Python (T1053)',
  'PowerShell (T1059)',
  'https://attack.mitre.org/techniques/T1059/ (Windows Shells)',
  'CVE-T1059: Some Thing Else',
  'T1059',
  '',
])('no claim: %s', (text) => {
  expect(said(text)).toBe('');
});

test('every technique followed by its name is a right claim', () => {
  for (const version of attackVersions) {
    const every = attackIndex(version);
    for (const { id, name } of every?.techniques() ?? []) {
      if (every === null) continue;
      const full = fullName(every, id) ?? '';
      for (const text of [
        `${id}: ${name}`,
        `${id} (${name})`,
        `- **${id}** – ${full}, seen`,
        `${id} - ${full.toLowerCase()}`,
      ]) {
        const claims = nameClaims(every, text).filter((claim) => claim.id === id);
        expect(
          claims.map((claim) => sameName(every, id, claim.name)),
          text,
        ).toEqual([true]);
      }
    }
  }
});

test('every technique followed by the name of another one is a wrong claim', () => {
  const techniques = index.techniques().filter(({ status }) => status === 'current');
  for (const [place, { id }] of techniques.entries()) {
    const other = techniques[(place + 7) % techniques.length];
    if (other === undefined || sameName(index, id, other.name)) continue;
    // A tactic's name after an id says the tactic.
    if (index.tactics.some((tactic) => tactic.name === other.name)) continue;
    const [claim] = nameClaims(index, `${id} (${other.name})`);
    expect(claim === undefined ? null : sameName(index, id, claim.name), `${id} (${other.name})`).toBe(false);
  }
});
