/** What can be read in bytes that are not text: runs of at least `shortest` printable ASCII characters, also as UTF-16, one a line. */
export function readableRuns(bytes: Uint8Array, shortest = 12): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = (pattern: string) =>
    [...text.matchAll(new RegExp(`(?:${pattern}){${shortest},}`, 'g'))].map(([run]) => run);
  return [
    runs('[\\x20-\\x7e]').join('\n'),
    // Both byte orders: the zero stands after or before each letter.
    runs('[\\x20-\\x7e]\\0').join('\n').replaceAll('\0', ''),
  ];
}
