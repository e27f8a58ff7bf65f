import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { upgradeTechnique } from './crosswalk.ts';
import { isTechniqueId } from './is-technique-id.ts';
import { meantTechniques } from './meant-techniques.ts';
import { replacementChain } from './replacement-chain.ts';
import { similarTechniques } from './similar-techniques.ts';
import type { Technique } from './technique.ts';

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
