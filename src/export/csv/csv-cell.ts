/**
 * A cell of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it; so does one
 * that already begins with apostrophes and then one, so that taking a single apostrophe away gives the text back.
 */
export function csvCell(text: string): string {
  const harmless = /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
