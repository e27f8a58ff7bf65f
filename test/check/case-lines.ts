import type { Case } from '../../src/case/case.ts';
import type { Diagnostic } from '../../src/case/diagnostic.ts';
import { type ReadCase, readCase } from '../../src/case/read-case.ts';
import { sourceText } from '../../src/case/source/source-text.ts';

/** The required keys of a case, on lines 2 to 7 of its file. */
export const required = `title: Archive left over the tunnel
summary: One host sent an archive out.
tlp: AMBER
severity: high
status: open
opened: 2025-11-20
`;

/** Reads a case whose front matter is the required keys and `more`, which begins on line 8. */
export function read(more: string, prose = 'Prose.\n'): ReadCase {
  return readText(`---\n${required}${more}\n---\n${prose}`);
}

/** Reads a whole case file, with prose that is not parsed. */
export function readText(text: string): ReadCase {
  return readCase(sourceText('index.md', text), 'tunnel', () => ({
    root: { type: 'root', children: [] },
    problems: [],
  }));
}

/** The case that was read; fails when nothing could be read. */
export function caseOf(found: ReadCase): Case {
  if (found.source === null) throw new Error(lines(found.diagnostics));
  return found.source.case;
}

/** Diagnostics as `line:column rule message | fix`, one a line. */
export function lines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ range, rule, message, fix }) => {
      const at = range === null ? 'no place' : `${range.start.line}:${range.start.column}`;
      return `${at} ${rule} ${message} | ${fix}`;
    })
    .join('\n');
}

/** What is said of a case with `more` in its front matter. */
export function said(more: string): string {
  return lines(read(more).diagnostics);
}
