import type { Edit, Place } from '../case/diagnostic.ts';
import type { KeyPath } from '../case/key-path.ts';
import type { CaseSource } from '../case/read-case.ts';
import { scalarEdit } from '../case/source/scalar-edit.ts';

/** Something an upgrade tells of a place: what is there, and what becomes of it. */
export interface UpgradeNote extends Place {
  text: string;
}

/** What an upgrade does to a case, and what it leaves. */
export interface Upgrade {
  edits: Edit[];
  /** What the edits do. */
  done: UpgradeNote[];
  /** What only a person can decide; wrong in the new version as long as it stays. */
  open: UpgradeNote[];
  /** What is not wrong, but worth a look. */
  look: UpgradeNote[];
}

/** A note about the value at `at`. */
export function noteAt({ yaml }: CaseSource, at: KeyPath, text: string): UpgradeNote {
  const { start, end } = yaml.valueSpan(at);
  return { file: yaml.source.file, range: yaml.source.range(start, end), text };
}

/** What a value may become, for a person to choose: `T1 (a) could be T1 (b) or T1 (c). Why.` */
export function choiceText(written: string, candidates: readonly string[], why: string): string {
  const choice = candidates.length === 0 ? 'has no certain answer' : `could be ${candidates.join(' or ')}`;
  return `${written} ${choice}. ${why}`;
}

/**
 * Writes values into the front matter, all of them or none: a value that cannot be written without changing another one, or
 * its quotes, makes it a note for a person.
 */
export function rewrite(
  upgrade: Upgrade,
  source: CaseSource,
  values: readonly { at: KeyPath; text: string }[],
  said: string,
): void {
  const [first] = values;
  if (first === undefined) return;
  const edits = values.map(({ at, text }) => scalarEdit(source.yaml, at, text));
  const possible = edits.filter((edit) => edit !== null);
  if (possible.length < edits.length) {
    const why = 'It is written as a block, or an alias may share it; write it by hand.';
    upgrade.open.push(noteAt(source, first.at, `${said}. ${why}`));
    return;
  }
  upgrade.edits.push(...possible);
  upgrade.done.push(noteAt(source, first.at, said));
}
