/** What can be read in a file that is no text: its runs of printable ASCII, also as UTF-16, one a line. */
export function readableRuns(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = (pattern: RegExp) => [...text.matchAll(pattern)].map(([run]) => run);
  return [
    runs(/[\x20-\x7e]{12,}/g).join('\n'),
    // Both byte orders: the zero stands behind or before each letter.
    runs(/(?:[\x20-\x7e]\0){12,}/g)
      .join('\n')
      .replaceAll('\0', ''),
  ];
}
