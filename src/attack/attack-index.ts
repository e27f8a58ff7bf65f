import { indexData } from './index-data.ts';
import { type Tactic, type Technique, techniqueStatuses } from './technique.ts';

/** The versions at hand, oldest first: `18.1`, `19`. */
export const attackVersions: readonly string[] = indexData.map((data) => data.version);

/** The version of a case that names none, where `casebook.yaml` names none either. */
export const newestVersion: string = attackVersions.at(-1) ?? '';

/**
 * One version of ATT&CK Enterprise. Takes it as people write it (`19`, `19.0`, `v19`, the number 18.1);
 * null for a version that is not at hand.
 */
export function attackIndex(version: string | number): AttackIndex | null {
  return indexes.get(plainVersion(version)) ?? null;
}

/** `v19.0` as `19`. */
function plainVersion(version: string | number): string {
  return String(version)
    .trim()
    .replace(/^v\.?\s*/i, '')
    .replace(/\.0+$/, '');
}

function readIndex(data: (typeof indexData)[number]): AttackIndex {
  const techniques = data.techniques.map(readTechnique);
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const children = Map.groupBy(techniques, (technique) => technique.parent);
  return {
    version: data.version,
    tactics: data.tactics,
    technique: (id) => byId.get(id) ?? null,
    techniques: () => techniques,
    children: (id) => children.get(id) ?? [],
    parent: (id) => byId.get(byId.get(id)?.parent ?? '') ?? null,
  };
}

function readTechnique(row: StoredTechnique): Technique {
  return {
    id: row.id,
    name: row.name,
    tactics: row.tactics,
    status: techniqueStatuses.find((status) => status === row.status) ?? 'current',
    replacedBy: row.replacedBy ?? null,
    stixId: row.stixId ?? null,
    parent: row.id.includes('.') ? row.id.replace(/\..*$/, '') : null,
  };
}

const indexes = new Map(indexData.map((data) => [data.version, readIndex(data)]));

/** Ids are exact here (`T1059.001`); `technique-id.ts` reads the ways people write them. */
export interface AttackIndex {
  version: string;
  /** In the order of the matrix. */
  tactics: readonly Tactic[];
  /** Null for an id this version has never had. */
  technique(id: string): Technique | null;
  /** All of them by id, those that are revoked or deprecated too. */
  techniques(): readonly Technique[];
  /** The sub-techniques, in every state. */
  children(id: string): readonly Technique[];
  parent(id: string): Technique | null;
}

interface StoredTechnique {
  id: string;
  name: string;
  tactics: string[];
  /** Left out where current. */
  status?: string | undefined;
  replacedBy?: string | undefined;
  /** Left out where it is not known yet. */
  stixId?: string | undefined;
}
