/** A text backwards and in lower case: sorted by it, words with the same end lie together. */
export function backwards(text: string): string {
  return [...text.toLowerCase()].reverse().join('');
}
