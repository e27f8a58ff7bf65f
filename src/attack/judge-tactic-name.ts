import { closest } from '../case/closest.ts';
import type { AttackIndex } from './attack-index.ts';
import { tacticHeirs } from './tactic-heirs.ts';
import { tacticShortName } from './tactic-short-name.ts';
import { tacticSlug } from './tactic-slug.ts';
import { versionOfTactic } from './version-of-tactic.ts';

/** What a version of ATT&CK says about a tactic that stands alone, as in a timeline, without a technique that decides. */
export function judgeTacticName(index: AttackIndex, written: string): TacticNameVerdict {
  const names = index.tactics.map((tactic) => tactic.shortName);
  if (names.includes(written)) return { kind: 'ok' };
  const meant = tacticShortName(index, written);
  const slug = tacticSlug(written);
  const other = meant === null ? versionOfTactic(slug, index) : null;
  if (other !== null) {
    return {
      kind: 'tactic-of-another-version',
      knownIn: other.version,
      tactics: tacticHeirs(slug, other, index),
    };
  }
  const likely = meant ?? closest(slug, names);
  return { kind: 'unknown-tactic', tactics: likely === null ? [] : [likely] };
}

/** `tactics` are the short names it may mean, in matrix order. */
export type TacticNameVerdict =
  | { kind: 'ok' }
  | { kind: 'tactic-of-another-version'; knownIn: string; tactics: readonly string[] }
  | { kind: 'unknown-tactic'; tactics: readonly string[] };
