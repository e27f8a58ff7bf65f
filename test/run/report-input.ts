import type { Diagnostic } from '../../src/case/diagnostic.ts';
import { reports } from '../../src/report/index.ts';
import type { ReportInput } from '../../src/report/report.ts';

export const file = 'content/cases/one/index.md';
export const text = [
  '---',
  'title: One',
  'queries:',
  '  - query: |',
  '      DeviceEvents',
  '      | where Nme == "x"',
].join('\r\n');

export function at(
  line: number,
  column: number,
  endLine = line,
  endColumn = column + 1,
): Diagnostic['range'] {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

export function diagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'no-unknown-column',
    severity: 'error',
    message: 'Unexpected column `Nme`, expected one of `DeviceEvents`',
    why: 'The query fails when a reader runs it.',
    fix: 'Write `Name`.',
    file,
    range: at(6, 15, 6, 18),
    ...changes,
  };
}

export function input(diagnostics: readonly Diagnostic[], changes: Partial<ReportInput> = {}): ReportInput {
  const of = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  return {
    diagnostics,
    summary: { cases: 6, queries: 14, errors: of('error'), warnings: of('warning'), infos: of('info') },
    source: (name) => (name === file ? text : null),
    ruleUrl: () => null,
    rules: [],
    version: '1.2.3',
    columns: 80,
    style: (_, plain) => plain,
    ...changes,
  };
}

/** What `pretty` says about one place of a text. */
export function framed(source: string, range: Diagnostic['range'], columns = 80): string {
  const one = diagnostic({ message: 'Unexpected', why: null, fix: null, range });
  return reports.pretty(input([one], { source: () => source, columns }));
}
