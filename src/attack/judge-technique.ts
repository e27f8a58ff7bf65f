import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { replacementChain, upgradeTechnique } from './crosswalk.ts';
import type { Technique } from './technique.ts';
import { isTechniqueId, techniqueId } from './technique-id.ts';
import { techniquesNamed } from './technique-names.ts';

/**
 * What a version of ATT&CK says about a technique id as the author wrote it. `tactic` only orders the guesses.
 * `only` is the id to write instead where there is exactly one right answer, always a current one.
 */
export function judgeTechnique(
  index: AttackIndex,
  written: string,
  tactic: string | null = null,
): TechniqueVerdict {
  if (!isTechniqueId(written)) {
    const meant = meantTechniques(index, written).map((id) => resolved(index, id) ?? id);
    const only = meant.find((id) => index.technique(id)?.status === 'current') ?? null;
    return { kind: 'malformed-technique', suggestions: meant, only: meant.length === 1 ? only : null };
  }
  const technique = index.technique(written);
  if (technique === null) return judgeUnknown(index, written, tactic);
  if (technique.status === 'current') return { kind: 'ok', technique };
  if (technique.status === 'revoked') {
    const replacement = resolved(index, written);
    const chain = replacementChain(index, written);
    return { kind: 'revoked', technique, replacement, chain, only: replacement };
  }
  const parent = index.parent(written);
  return {
    kind: 'deprecated',
    technique,
    suggestions: parent?.status === 'current' ? [parent.id] : [],
    only: null,
  };
}

function judgeUnknown(index: AttackIndex, id: string, tactic: string | null): TechniqueVerdict {
  for (const version of attackVersions.toReversed()) {
    const other = attackIndex(version);
    if (other === null || other.technique(id) === null) continue;
    const step = upgradeTechnique(id, other, index);
    const suggestions = step.kind === 'decided' ? [step.technique] : step.candidates;
    const only = step.kind === 'decided' ? step.technique : null;
    return { kind: 'unknown-technique', suggestions, knownIn: version, only };
  }
  return {
    kind: 'unknown-technique',
    suggestions: similarTechniques(index, id, tactic),
    knownIn: null,
    only: null,
  };
}

/** The id itself when current, else the current one at the end of its chain. */
function resolved(index: AttackIndex, id: string): string | null {
  const end = [id, ...replacementChain(index, id)].at(-1) ?? id;
  return index.technique(end)?.status === 'current' ? end : null;
}

export type TechniqueVerdict =
  | { kind: 'ok'; technique: Technique }
  /** No id of MITRE's form: `t1059.1`, `T1059.001 PowerShell`, `PowerShell`. */
  | { kind: 'malformed-technique'; suggestions: string[]; only: string | null }
  /** `knownIn` is the version that has the id, when another one has. */
  | { kind: 'unknown-technique'; suggestions: string[]; knownIn: string | null; only: string | null }
  /** `chain` is every step to `replacement`, which is its last. */
  | {
      kind: 'revoked';
      technique: Technique;
      replacement: string | null;
      chain: string[];
      only: string | null;
    }
  /** The one suggestion is the parent, when that is current. */
  | { kind: 'deprecated'; technique: Technique; suggestions: string[]; only: null };

/** The id that an author wrote, also in another form (`t1059.1`) or by its name; as written where that is not certain. */
export function writtenTechnique(index: AttackIndex, written: string): string {
  if (isTechniqueId(written)) return written;
  const verdict = judgeTechnique(index, written);
  return verdict.kind === 'ok' ? written : (verdict.only ?? written);
}

/** The ids that a text which is not an id of the version may have meant; empty where nothing is near. */
export function guessedTechniques(index: AttackIndex, written: string): readonly string[] {
  const verdict = judgeTechnique(index, written);
  return 'suggestions' in verdict ? verdict.suggestions : [];
}

/** The ids a text that is not an id means: the one written in it, else the current techniques of that name. */
function meantTechniques(index: AttackIndex, text: string): string[] {
  const written = techniqueId(text);
  return written === null ? techniquesNamed(index, text) : [written];
}

/**
 * Current techniques that an unknown id may have meant, likeliest first, at most three: the parent of an unknown
 * sub-technique, swapped digits, then one wrong digit. Those that hold `tactic` come first within each.
 */
function similarTechniques(index: AttackIndex, id: string, tactic: string | null): string[] {
  const parent = id.includes('.') ? id.replace(/\..*$/, '') : null;
  return index
    .techniques()
    .filter((technique) => technique.status === 'current')
    .map((technique) => ({
      id: technique.id,
      slip: technique.id === parent ? 0 : slip(technique.id, id),
      foreign: tactic !== null && !technique.tactics.includes(tactic) ? 1 : 0,
    }))
    .filter((candidate) => candidate.slip !== null)
    .toSorted((a, b) => (a.slip ?? 0) - (b.slip ?? 0) || a.foreign - b.foreign)
    .slice(0, 3)
    .map((candidate) => candidate.id);
}

/** 1 for two neighbouring digits swapped, 2 for one digit that differs, null for anything further. */
function slip(a: string, b: string): 1 | 2 | null {
  if (a.length !== b.length) return null;
  const different = [...a].flatMap((char, place) => (char === b[place] ? [] : [place]));
  const [first = 0, second = 0] = different;
  if (different.length === 1) return 2;
  const swapped =
    different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped ? 1 : null;
}
