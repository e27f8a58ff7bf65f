import type { AttackIndex } from './attack-index.ts';

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
