const unseen = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/gu;
const joiners = /[\u200c\u200d]/u;

/**
 * The text with every character that a terminal would obey or hide made visible: `␛` for an escape,
 * `<U+202E>` for an override of direction. Joiners of letters and emoji stay.
 */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => (joiners.test(character) ? character : named(character)));
}

/** `visibleText` on one line: line ends and tabs become spaces. */
export function visibleLine(text: string): string {
  return visibleText(text.replace(/\s*[\r\n]+\s*|\t/g, ' ').trim());
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
