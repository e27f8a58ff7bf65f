import type { Edit } from '../../case/diagnostic.ts';

/** The text with its edits applied; they do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of sortedEdits(edits)) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}

/** In the order of the text. */
export function sortedEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
