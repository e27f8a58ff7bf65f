import type { AttackIndex } from './attack-index.ts';
import { tacticHeirs } from './tactics.ts';

/** A row of one version in another: through revocations forward, and back where only one technique leads there. */
export function upgrade(row: AttackRow, from: AttackIndex, to: AttackIndex): RowStep {
  const step = upgradeTechnique(row.technique, from, to);
  const ids = step.kind === 'decided' ? [step.technique] : step.candidates;
  const candidates = ids.flatMap((technique) =>
    carriedTactics(row.tactic, technique, from, to).map((tactic) => ({ technique, tactic })),
  );
  if (step.kind === 'undecided') return { kind: 'undecided', candidates, why: step.why };
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return { kind: 'decided', ...only };
  return {
    kind: 'undecided',
    candidates,
    why: `${step.technique} does not hold ${row.tactic} in ${to.version}, and holds several others.`,
  };
}

/** A technique id of one version in another. */
export function upgradeTechnique(id: string, from: AttackIndex, to: AttackIndex): TechniqueStep {
  const there = to.technique(id);
  if (there === null) return predecessor(id, from, to);
  if (there.status === 'current') return { kind: 'decided', technique: id };
  const end = replacementChain(to, id).at(-1) ?? id;
  if (to.technique(end)?.status === 'current') return { kind: 'decided', technique: end };
  return {
    kind: 'undecided',
    candidates: currentParent(id, to),
    why: `${id} is ${there.status} in ${to.version} and nothing replaces it.`,
  };
}

/** The technique that became `id` in the version which has it. */
function predecessor(id: string, from: AttackIndex, to: AttackIndex): TechniqueStep {
  if (from.technique(id) === null) {
    return {
      kind: 'undecided',
      candidates: [],
      why: `${id} is in neither ${from.version} nor ${to.version}.`,
    };
  }
  const candidates = from
    .techniques()
    .filter((technique) => replacementChain(from, technique.id).at(-1) === id)
    .filter((technique) => to.technique(technique.id)?.status === 'current')
    .map((technique) => technique.id);
  const [only, ...others] = candidates;
  if (only === undefined) {
    return {
      kind: 'undecided',
      candidates: currentParent(id, to),
      why: `${id} is not in ${to.version}, and nothing there became it.`,
    };
  }
  if (others.length === 0) return { kind: 'decided', technique: only };
  return { kind: 'undecided', candidates, why: `Several techniques of ${to.version} became ${id}.` };
}

/** The tactics of `to` that the row can have there: the heirs of its own that the technique holds, else all it holds. */
function carriedTactics(tactic: string, id: string, from: AttackIndex, to: AttackIndex): readonly string[] {
  const held = to.technique(id)?.tactics ?? [];
  const heirs = tacticHeirs(tactic, from, to);
  const fitting = held.filter((candidate) => heirs.includes(candidate));
  return fitting.length > 0 ? fitting : held;
}

function currentParent(id: string, index: AttackIndex): string[] {
  const parent = index.technique(id.replace(/\..*$/, ''));
  return parent?.status === 'current' && parent.id !== id ? [parent.id] : [];
}

/** A technique id and a tactic's short name, as a case lists them. */
export interface AttackRow {
  technique: string;
  tactic: string;
}

/** `why` is a sentence for the author. */
export type RowStep =
  | { kind: 'decided'; technique: string; tactic: string }
  | { kind: 'undecided'; candidates: AttackRow[]; why: string };

/** `candidates` are ids. */
export type TechniqueStep =
  | { kind: 'decided'; technique: string }
  | { kind: 'undecided'; candidates: string[]; why: string };

/**
 * Follows replacements from `id` (not part of the result) to the end: `T1150` gives `T1547.011`, `T1647`.
 * Empty when nothing replaces it.
 */
export function replacementChain(index: AttackIndex, id: string): string[] {
  const chain: string[] = [];
  let next = index.technique(id)?.replacedBy ?? null;
  while (next !== null && next !== id && !chain.includes(next)) {
    chain.push(next);
    next = index.technique(next)?.replacedBy ?? null;
  }
  return chain;
}
