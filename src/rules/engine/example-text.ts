const longestLine = 160;
const mostLines = 40;

/** A text of an example as it is shown: without the lines and ends of lines that only make it large. */
export function exampleText(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split(/\r\n|\n|\r/);
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line).trimEnd());
  return [...shown, ...(lines.length > mostLines ? ['…'] : [])].join('\n');
}
