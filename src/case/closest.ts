import { distance } from 'fastest-levenshtein';

/** The candidate that `word` was most likely meant to be, without regard to case; null when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const found = between(wanted, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Two letters that changed places count as one mistake. */
function between(wanted: string, candidate: string): number {
  const found = distance(wanted, candidate);
  return found === 2 && sorted(wanted) === sorted(candidate) ? 1 : found;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
