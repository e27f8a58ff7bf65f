import { attackIndex, attackVersions } from '../../attack/attack-index.ts';
import { tacticShortName } from '../../attack/tactics.ts';

/** Short names of the tactics a text names, in its order, in any version at hand: `Execution / Persistence`. */
export function tacticsNamed(text: string): string[] {
  const whole = shortName(text);
  if (whole !== null) return [whole];
  const found: { tactic: string; at: number }[] = [];
  for (const { tactic, pattern } of names) {
    const at = text.search(pattern);
    if (at !== -1 && !found.some((one) => one.tactic === tactic)) found.push({ tactic, at });
  }
  return found.sort((a, b) => a.at - b.at).map(({ tactic }) => tactic);
}

const indexes = attackVersions.toReversed().flatMap((version) => attackIndex(version) ?? []);

function shortName(text: string): string | null {
  for (const index of indexes) {
    const found = tacticShortName(index, text);
    if (found !== null) return found;
  }
  return null;
}

const names = indexes.flatMap(({ tactics }) =>
  tactics.map(({ name, shortName: tactic, id }) => ({
    tactic,
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${name.replace('Defense', 'Defen[cs]e').replaceAll(' and ', '\\s*(?:and|&)\\s*').replaceAll(' ', '[\\s-]+')}|${id})(?![\\p{L}-])`,
      'iu',
    ),
  })),
);
