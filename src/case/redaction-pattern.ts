import type { Redaction } from './site-config.ts';

/**
 * What a redaction looks for. Both forms match in any case: logs spell hosts and accounts in every way, and a spelling
 * that slips through is worse than one too many. A blank of `find` stands for any run of blanks and of what names have in
 * their place (`john.doe`, `john-doe.png`), a backslash for any number of them, since KQL and JSON double it.
 */
export function redactionPattern({ find, pattern }: Pick<Redaction, 'find' | 'pattern'>): RegExp {
  if (pattern !== undefined) return new RegExp(pattern, 'gimu');
  const literal = (find ?? '')
    .normalize('NFC')
    .replace(/[\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\\(?![\^$.*+?()[\]{}|/])/g, '\\\\+')
    .replace(/\s+/g, '[\\s+._-]+');
  return new RegExp(literal, 'giu');
}
