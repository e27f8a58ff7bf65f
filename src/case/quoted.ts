/** A text of the author as a message shows it: as code, on one line, at most 60 characters. */
export function quoted(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ');
  return line.length > 60 || text.length > 200 ? `\`${line.slice(0, 57)}…\`` : `\`${line}\``;
}
