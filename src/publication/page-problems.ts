import type { Redactor } from '../audience/redaction/redactor.ts';
import type { Diagnostic } from '../case/diagnostic.ts';
import { isTlpLevel, mayBeSeen } from '../case/tlp.ts';
import { withheldOf } from '../workspace/check/count-withheld.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';

/** What `check` says of a place, for a page of `dev`; `told` is null where the words may hold more than the audience may see. */
export interface PageProblem extends Pick<Diagnostic, 'rule' | 'severity' | 'file' | 'range'> {
  told: Pick<Diagnostic, 'message' | 'why' | 'fix'> | null;
}

/**
 * The problems that pages of `dev` may name. A diagnostic quotes what is written, so its words are shown only for a case of
 * which nothing is withheld, where no redaction applies to them and no withheld case is named. Problems of a withheld case
 * are not on pages at all; the terminal has them.
 */
export function pageProblems(
  diagnostics: readonly Diagnostic[],
  { cases, visible, redactor }: PageProblemOptions,
): PageProblem[] {
  const known = new Map(cases.map((one) => [one, seenOf(one, visible, redactor)]));
  const hidden = [...known].flatMap(([{ slug }, seen]) => (seen === 'nothing' ? [slug] : []));
  const isPlain = (text: string | null) =>
    text === null || (redactor.spans(text).length === 0 && !hidden.some((slug) => text.includes(slug)));
  return diagnostics.flatMap(({ rule, severity, file, range, message, why, fix }) => {
    const owner = cases.find((one) => belongsTo(file, one));
    const seen = owner === undefined ? 'place' : known.get(owner);
    if (seen === 'nothing' || !isPlain(file)) return [];
    const tells = seen === 'words' && [message, why, fix].every(isPlain);
    return [{ rule, severity, file, range, told: tells ? { message, why, fix } : null }];
  });
}

/** What an audience may know of the problems of a case. */
function seenOf(
  { slug, source, text }: LoadedCase,
  visible: ReadonlySet<string>,
  { audience }: Redactor,
): 'nothing' | 'place' | 'words' {
  if (source !== null) {
    if (!visible.has(slug)) return 'nothing';
    const { drafts: _, ...withheld } = withheldOf([{ ...source.case, draft: false }], audience);
    return Object.values(withheld).every((number) => number === 0) ? 'words' : 'place';
  }
  // A file that cannot be read as a case: every label that stands in it counts, and it must have one.
  const labels = [...(text?.text ?? '').matchAll(/\btlp["']?[ \t]*[:=][ \t]*["']?([^\s"',}]*)/gi)];
  const allowed = labels.every(([, label = '']) => isTlpLevel(label) && mayBeSeen(label, audience));
  return labels.length > 0 && allowed ? 'words' : 'nothing';
}

function belongsTo(file: string, { text }: LoadedCase): boolean {
  if (text === null) return false;
  return file === text.file || file.startsWith(`${text.file.replace(/(?:\/index)?\.md$/, '')}/`);
}

interface PageProblemOptions {
  /** All cases, those that cannot be read too. */
  cases: readonly LoadedCase[];
  /** Slugs of the cases that the audience sees. */
  visible: ReadonlySet<string>;
  redactor: Redactor;
}
