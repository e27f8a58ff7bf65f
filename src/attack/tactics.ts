import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import type { Technique } from './technique.ts';

/** The short name that a text surely means in this version: the name in any spelling, or `TA0011`. Else null. */
export function tacticShortName(index: AttackIndex, text: string): string | null {
  const slug = tacticSlug(text);
  const meant = shortForms[slug] ?? slug;
  const id = /\bTA\d{4}\b/i.exec(text)?.[0].toUpperCase();
  const tactic = index.tactics.find((candidate) => candidate.shortName === meant || candidate.id === id);
  return tactic?.shortName ?? null;
}

const shortForms: Record<string, string> = {
  c2: 'command-and-control',
  'c-and-c': 'command-and-control',
  recon: 'reconnaissance',
  'priv-esc': 'privilege-escalation',
  privesc: 'privilege-escalation',
  exfil: 'exfiltration',
};

/** A tactic's name as a short name: `Command & Control`, `command_and_control`, `CommandAndControl` → `command-and-control`. */
export function tacticSlug(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/&/g, ' and ')
    .replace(/\bdefence\b/gi, 'defense')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The tactics a row about `technique` may name, when it names `tactic` now: that one where the technique holds it, else
 * its heirs from another version that the technique holds, else all that the technique holds. In matrix order.
 */
export function fittingTactics(index: AttackIndex, technique: Technique, tactic: string): readonly string[] {
  if (technique.tactics.includes(tactic)) return [tactic];
  const from = versionOfTactic(tactic, index);
  if (from === null) return technique.tactics;
  const heirs = tacticHeirs(tactic, from, index);
  const held = technique.tactics.filter((candidate) => heirs.includes(candidate));
  return held.length > 0 ? held : technique.tactics;
}

/**
 * What a tactic of one version is called in another. A name both have is itself; else its heirs are the tactics
 * the other version does not share: `defense-evasion` of 18.1 is `stealth` or `defense-impairment` in 19, and both are
 * `defense-evasion` in 18.1. Which one, only the technique can tell.
 */
export function tacticHeirs(tactic: string, from: AttackIndex, to: AttackIndex): string[] {
  if (to.tactics.some((candidate) => candidate.shortName === tactic)) return [tactic];
  if (!from.tactics.some((candidate) => candidate.shortName === tactic)) return [];
  const shared = new Set(from.tactics.map((candidate) => candidate.shortName));
  return to.tactics.map((candidate) => candidate.shortName).filter((name) => !shared.has(name));
}

/** The newest other version that has a tactic which `index` lacks; null when none has it. */
export function versionOfTactic(tactic: string, index: AttackIndex): AttackIndex | null {
  if (index.tactics.some((candidate) => candidate.shortName === tactic)) return null;
  for (const version of attackVersions.toReversed()) {
    const other = attackIndex(version);
    if (other?.tactics.some((candidate) => candidate.shortName === tactic)) return other;
  }
  return null;
}
