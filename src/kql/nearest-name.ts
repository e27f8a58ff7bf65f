import { distance } from 'fastest-levenshtein';

/** A name in scope that the author probably meant. */
export interface NearestName {
  name: string;
  /** True when it differs in capitals alone or is one keystroke away, and no other name is as near. */
  isSafe: boolean;
}

/** The name most like the unknown one, or null when none is near. Kusto's names are case-sensitive, so case counts little. */
export function nearestName(unknown: string, names: Iterable<string>): NearestName | null {
  const folded = unknown.toLowerCase();
  const limit = Math.max(1, Math.min(4, Math.floor(unknown.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const name of new Set(names)) {
    if (name === unknown || Math.abs(name.length - unknown.length) > limit) continue;
    const away = distance(folded, name.toLowerCase());
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
      isTied = false;
    } else if (away === bestDistance) {
      isTied = true;
    }
  }
  if (best === null) return null;
  return {
    name: best,
    isSafe: !isTied && (bestDistance === 0 || (bestDistance === 1 && unknown.length > 4)),
  };
}
