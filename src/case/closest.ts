import { editDistance } from './edit-distance.ts';

/**
 * The word of a closed vocabulary that `word` was most likely meant to be, without regard to case; null when none is
 * near. `sha512` is not a slip of `sha256`: digits may change places, never become others.
 */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const digits = sorted(digitsOf(wanted));
  return nearest(
    wanted,
    [...candidates].filter((one) => {
      // Two letters are one slip away from too much: `on` is not `no`.
      if (wanted.length < 3 && !one.toLowerCase().startsWith(wanted)) return false;
      return sorted(digitsOf(one)) === digits;
    }),
    allowed,
  );
}

/**
 * The name that somebody gave a file, a case or a record which `name` is a slip of; null unless that is all but certain.
 * `Q7` and `Q1`, `ws-01` and `ws-02`, `x.png` and `p.png` are different things: numbers must be equal, and names of
 * fewer than four letters may differ in capitals only.
 */
export function closestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  const letters = wanted.replace(/\.[^.]*$/, '').match(/\p{L}/gu)?.length ?? 0;
  const digits = digitsOf(wanted);
  return nearest(
    wanted,
    [...candidates].filter((one) => digitsOf(one) === digits),
    letters < 4 ? 0 : letters < 8 ? 1 : 2,
  );
}

function nearest(wanted: string, candidates: readonly string[], allowed: number): string | null {
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const found = editDistance(wanted, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

function digitsOf(word: string): string {
  return word.replace(/\D+/g, ' ').trim();
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
