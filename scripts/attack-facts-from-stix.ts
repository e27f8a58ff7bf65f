import { z } from 'zod';
import type { AttackFacts } from './attack-facts.ts';

/**
 * Reads MITRE's own bundle (`enterprise-attack-19.0.json` of `mitre-attack/attack-stix-data`).
 * A technique whose id is claimed twice is the one that still holds. Throws on a bundle without collection or matrix.
 */
export function attackFactsFromStix(bundle: unknown): AttackFacts {
  const { objects } = bundleShape.parse(bundle);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const collection = objects.find((object) => object.type === 'x-mitre-collection');
  const matrix = objects.find((object) => object.type === 'x-mitre-matrix' && !isGone(object));
  if (collection?.x_mitre_version === undefined) {
    throw new Error(
      'Unexpected bundle without a version, expected an x-mitre-collection object with x_mitre_version',
    );
  }
  if (matrix?.tactic_refs === undefined) {
    throw new Error('Unexpected bundle without a matrix, expected an x-mitre-matrix object with tactic_refs');
  }
  const replacements = new Map(
    objects
      .filter((object) => object.type === 'relationship' && object.relationship_type === 'revoked-by')
      .map((object) => [object.source_ref, attackId(byId.get(object.target_ref ?? ''))]),
  );
  const techniques = new Map<string, AttackFacts['techniques'][number]>();
  for (const object of objects) {
    const id = attackId(object);
    if (object.type !== 'attack-pattern' || id === null) continue;
    if (techniques.get(id)?.status === 'current') continue;
    techniques.set(id, {
      id,
      name: object.name ?? '',
      tactics: (object.kill_chain_phases ?? [])
        .filter((phase) => phase.kill_chain_name === 'mitre-attack')
        .map((phase) => phase.phase_name),
      status: object.revoked ? 'revoked' : object.x_mitre_deprecated ? 'deprecated' : 'current',
      replacedBy: replacements.get(object.id) ?? null,
      stixId: object.id === '' ? null : object.id,
    });
  }
  return {
    version: collection.x_mitre_version.replace(/\.0$/, ''),
    tactics: matrix.tactic_refs.map((ref) => {
      const tactic = byId.get(ref);
      return {
        id: attackId(tactic) ?? '',
        shortName: tactic?.x_mitre_shortname ?? '',
        name: tactic?.name ?? '',
      };
    }),
    techniques: [...techniques.values()],
  };
}

function attackId(object: StixObject | undefined): string | null {
  return object?.external_references?.find((ref) => ref.source_name === 'mitre-attack')?.external_id ?? null;
}

function isGone(object: StixObject): boolean {
  return object.revoked === true || object.x_mitre_deprecated === true;
}

const stixObject = z.object({
  type: z.string(),
  id: z.string(),
  name: z.string().optional(),
  revoked: z.boolean().optional(),
  x_mitre_deprecated: z.boolean().optional(),
  x_mitre_version: z.string().optional(),
  x_mitre_shortname: z.string().optional(),
  tactic_refs: z.array(z.string()).optional(),
  relationship_type: z.string().optional(),
  source_ref: z.string().optional(),
  target_ref: z.string().optional(),
  kill_chain_phases: z.array(z.object({ kill_chain_name: z.string(), phase_name: z.string() })).optional(),
  external_references: z
    .array(z.object({ source_name: z.string(), external_id: z.string().optional() }))
    .optional(),
});

const bundleShape = z.object({ type: z.literal('bundle'), objects: z.array(stixObject) });

type StixObject = z.infer<typeof stixObject>;
