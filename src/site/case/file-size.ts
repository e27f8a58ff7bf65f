/** Bytes as a reader reads them: `640 B`, `18 KB`, `1.2 MB`; a kilobyte has 1,000 bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
