import { closest } from '../case/closest.ts';
import type { AttackIndex } from './attack-index.ts';
import { fittingTactics, tacticHeirs, tacticShortName, tacticSlug, versionOfTactic } from './tactics.ts';
import type { Technique } from './technique.ts';

/**
 * What a version of ATT&CK says about the tactic of a row about `technique`, which should be a current one.
 * `tactics` are the right answers in matrix order, `only` the answer where there is exactly one.
 */
export function judgeTactic(index: AttackIndex, technique: Technique, written: string): TacticVerdict {
  const known = index.tactics.some((tactic) => tactic.shortName === written);
  if (known) {
    if (technique.tactics.includes(written)) return { kind: 'ok', technique };
    return { kind: 'wrong-tactic', ...answers(technique.tactics) };
  }
  const meant = tacticShortName(index, written);
  const foreign = meant === null ? tacticSlug(written) : '';
  const knownIn = versionOfTactic(foreign, index);
  if (knownIn !== null) {
    return {
      kind: 'tactic-of-another-version',
      knownIn: knownIn.version,
      ...answers(fittingTactics(index, technique, foreign)),
    };
  }
  const likely =
    meant ??
    closest(
      tacticSlug(written),
      index.tactics.map((tactic) => tactic.shortName),
    );
  const fitting = technique.tactics.filter((tactic) => tactic === likely);
  return {
    kind: 'unknown-tactic',
    meant: likely,
    ...answers(fitting.length > 0 ? fitting : technique.tactics),
  };
}

function answers(tactics: readonly string[]): { tactics: readonly string[]; only: string | null } {
  return { tactics, only: tactics.length === 1 ? (tactics[0] ?? null) : null };
}

export type TacticVerdict =
  | { kind: 'ok'; technique: Technique }
  /** The tactic exists, but the technique does not hold it. */
  | { kind: 'wrong-tactic'; tactics: readonly string[]; only: string | null }
  /** `defense-evasion` in 19, `stealth` in 18.1. `knownIn` is the version that has it. */
  | { kind: 'tactic-of-another-version'; knownIn: string; tactics: readonly string[]; only: string | null }
  /** `meant` is the short name the text stands for (`Lateral Movement`, `TA0008`, a slip), if any. */
  | { kind: 'unknown-tactic'; meant: string | null; tactics: readonly string[]; only: string | null };

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
