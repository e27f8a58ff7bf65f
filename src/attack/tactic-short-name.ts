import type { AttackIndex } from './attack-index.ts';
import { tacticSlug } from './tactic-slug.ts';

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
