import type { AttackFacts } from './attack-facts.ts';

/**
 * The text of `schemas/attack/enterprise-<version>.json`: techniques by id, one a line, tactics in matrix order,
 * so that the same facts are the same bytes and a new version reads well as a diff.
 * Throws when a technique names a tactic, or a replacement, that the version does not have.
 */
export function attackIndexJson(facts: AttackFacts, copyright: string): string {
  const order = new Map(facts.tactics.map((tactic, place) => [tactic.shortName, place]));
  const known = new Set(facts.techniques.map((technique) => technique.id));
  const techniques = facts.techniques
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, tactics, status, replacedBy, stixId }) => {
      if (replacedBy !== null && !known.has(replacedBy)) {
        throw new Error(
          `Unexpected replacement ${replacedBy} of ${id}, expected a technique of ${facts.version}`,
        );
      }
      const unknown = status === 'current' ? tactics.filter((tactic) => !order.has(tactic)) : [];
      if (unknown.length > 0) {
        throw new Error(`Unexpected tactic ${unknown.join(', ')} of ${id}, expected one of ${facts.version}`);
      }
      return {
        id,
        name,
        tactics: tactics
          .filter((tactic) => order.has(tactic))
          .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
        ...(status === 'current' ? {} : { status }),
        ...(replacedBy === null ? {} : { replacedBy }),
        ...(stixId === null ? {} : { stixId }),
      };
    });
  return [
    '{',
    `  "version": ${JSON.stringify(facts.version)},`,
    '  "domain": "enterprise-attack",',
    `  "origin": ${JSON.stringify(`MITRE ATT&CK Enterprise ${facts.version}, https://attack.mitre.org/resources/versions/`)},`,
    `  "copyright": ${JSON.stringify(copyright)},`,
    '  "tactics": [',
    lines(facts.tactics),
    '  ],',
    '  "techniques": [',
    lines(techniques),
    '  ]',
    '}',
    '',
  ].join('\n');
}

function lines(items: object[]): string {
  return items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
}
