import type { Redactor } from '../../audience/redaction/redactor.ts';

/** A stretch `[start, end)` of a text where a redaction put something in place of a name. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where redaction changed a query, as places in the text that is shown; nothing when it is shown as it was written.
 * `written` are the texts of the case that it can come from.
 */
export function replacedNames(shown: string, written: Iterable<string>, redactor: Redactor): Stretch[] {
  if (redactor.idle) return [];
  for (const text of written) {
    if (text === shown) continue;
    const spans = redactor.spans(text);
    if (spans.length === 0) continue;
    const stretches: Stretch[] = [];
    let built = '';
    let from = 0;
    for (const { start, end, replacement } of spans) {
      built += text.slice(from, start);
      stretches.push({ start: built.length, end: built.length + replacement.length });
      built += replacement;
      from = end;
    }
    if (built + text.slice(from) === shown) return stretches;
  }
  return [];
}
