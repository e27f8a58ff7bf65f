import type { AttackIndex } from './attack-index.ts';

/**
 * Current techniques that an unknown id may have meant, likeliest first, at most three: the parent of an unknown
 * sub-technique, swapped digits, then one wrong digit. Those that hold `tactic` come first within each.
 */
export function similarTechniques(index: AttackIndex, id: string, tactic: string | null): string[] {
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
