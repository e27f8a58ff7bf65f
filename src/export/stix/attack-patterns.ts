import type { AttackIndex } from '../../attack/attack-index.ts';
import { mitreUrl } from '../../attack/technique-id.ts';
import { techniqueUuid } from '../case-key.ts';
import type { StixCase } from './stix-case.ts';
import { type StixObject, withoutEmpty } from './stix-object.ts';

// Older than anything MITRE has published, so that MITRE's own object is never replaced by this one.
const beforeMitre = '2015-01-01T00:00:00.000Z';

/** The techniques of a case by id, under MITRE's own ids where they are known. They are public: no label of ours is on them. */
export function attackPatterns({ of, attack }: StixCase): Map<string, StixObject> {
  if (attack === null) return new Map();
  const ids = [
    ...of.attack.map(({ technique }) => technique),
    ...of.findings.flatMap((finding) => finding.attack ?? []),
  ];
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const object = attackPattern(id, attack);
      return object === null ? [] : [[id, object] as const];
    }),
  );
}

function attackPattern(id: string, index: AttackIndex): StixObject | null {
  const technique = index.technique(id);
  if (technique === null) return null;
  return withoutEmpty({
    type: 'attack-pattern',
    spec_version: '2.1' as const,
    id: technique.stixId ?? `attack-pattern--${techniqueUuid(id)}`,
    created: beforeMitre,
    modified: beforeMitre,
    name: technique.name,
    external_references: [{ source_name: 'mitre-attack', external_id: id, url: mitreUrl(id) }],
    kill_chain_phases: technique.tactics.map((phase_name) => ({
      kill_chain_name: 'mitre-attack',
      phase_name,
    })),
  });
}
