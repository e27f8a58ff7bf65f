/** What is at a place, for a message: the text itself, the next word when the place is empty, or the end. */
export function sourceExcerpt(text: string, start: number, end: number): string {
  const written = text.slice(start, end).trim();
  const shown = written === '' ? /^\s*(\w+|\S)/.exec(text.slice(end))?.[1] : written;
  if (shown === undefined) return 'end of the query';
  const code = shown.charCodeAt(0);
  if (shown.length === 1 && code < 32)
    return `character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const line = shown.replace(/\s+/g, ' ');
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}
