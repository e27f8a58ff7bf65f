import type { Diagnostic, Edit } from '../../case/diagnostic.ts';

/**
 * Chooses what can be fixed at once: all edits of a diagnostic or none of them, and none that touches another's.
 * The rest is for another round, when the places are known again.
 */
export function planEdits(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | null,
): EditPlan {
  const files = new Map<string, Edit[]>();
  const fixed: Diagnostic[] = [];
  let deferred = 0;
  for (const diagnostic of diagnostics) {
    const edits = (diagnostic.edits ?? []).filter((edit) => changes(edit, textOf(edit.file)));
    if (edits.length === 0) continue;
    if (edits.some((edit) => (files.get(edit.file) ?? []).some((other) => touches(edit, other)))) {
      deferred++;
      continue;
    }
    for (const edit of edits) {
      const planned = files.get(edit.file);
      if (planned === undefined) files.set(edit.file, [edit]);
      else planned.push(edit);
    }
    fixed.push(diagnostic);
  }
  return { files, fixed, deferred };
}

function changes({ start, end, text }: Edit, source: string | null): boolean {
  if (source === null || start < 0 || end < start || end > source.length) return false;
  return source.slice(start, end) !== text;
}

/** Two insertions at one place touch: their order would be a guess. */
function touches(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

export interface EditPlan {
  /** By file as diagnostics name it. */
  files: ReadonlyMap<string, readonly Edit[]>;
  /** What the plan fixes. */
  fixed: readonly Diagnostic[];
  /** How many diagnostics wait for another round. */
  deferred: number;
}
