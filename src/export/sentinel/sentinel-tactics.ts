/** Tactics by short name as Sentinel spells those it knows; it has none yet for what ATT&CK 19 made of Defense Evasion. */
export function sentinelTactics(shortNames: readonly string[]): string[] {
  return [...new Set(shortNames.flatMap((name) => spelling.get(heirs[name] ?? name) ?? []))].sort();
}

const tacticNames = [
  'Reconnaissance',
  'ResourceDevelopment',
  'InitialAccess',
  'Execution',
  'Persistence',
  'PrivilegeEscalation',
  'DefenseEvasion',
  'CredentialAccess',
  'Discovery',
  'LateralMovement',
  'Collection',
  'CommandAndControl',
  'Exfiltration',
  'Impact',
];

const spelling = new Map(
  tacticNames.map((name) => [name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase(), name]),
);

const heirs: Record<string, string> = { stealth: 'defense-evasion', 'defense-impairment': 'defense-evasion' };
