import type { Diagnostic } from '../case/diagnostic.ts';
import { textWidth } from './cells.ts';
import { codeFrame } from './code-frame.ts';
import type { Report, ReportInput, Style } from './report.ts';
import { totalLine } from './total-line.ts';
import { visibleLine } from './visible-text.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const longestText = 2000;
const indent = '  ';

/**
 * For people: errors first, then the rest, each by file, with its place in the text, why it matters and what to do. What
 * was said of a rule once is not said again, and only its first error is shown with the lines around it.
 */
export const pretty: Report = (input) => {
  const { diagnostics, summary, style } = input;
  const out: string[] = [];
  const said = new Set<string>();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const rest = diagnostics.filter(({ severity }) => severity !== 'error');
  for (const [file, found] of [...byFile(errors), ...byFile(rest)]) {
    const text = input.source(file);
    const lines = text === null ? null : text.split(/\r\n|\n|\r/);
    out.push(style('underline', visibleLine(file)));
    for (const diagnostic of found) out.push(...block(diagnostic, lines, input, said), '');
  }
  const total = totalLine(input);
  out.push(style(summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green', total));
  return `${out.join('\n')}\n`;
};

function block(
  diagnostic: Diagnostic,
  lines: string[] | null,
  input: ReportInput,
  said: Set<string>,
): string[] {
  const { columns, style } = input;
  const { range, severity, rule, message } = diagnostic;
  const place = range === null ? [] : [`${range.start.line}:${range.start.column}`];
  const fixable = (diagnostic.edits ?? []).length > 0 ? [style('dim', '--fix')] : [];
  const isFirst = !said.has(rule);
  said.add(rule);
  const unsaid = (text: string | null) => {
    const key = `${rule} ${text}`;
    if (text === null || said.has(key)) return null;
    said.add(key);
    return text;
  };
  const [why, fix, url] = [unsaid(diagnostic.why), unsaid(diagnostic.fix), unsaid(input.ruleUrl(rule))];
  const out = [
    [...place, style(colours[severity], severity), style('dim', visibleLine(rule)), ...fixable].join('  '),
    ...wrapText(shortened(message), columns - 2).map((line) => style('bold', line)),
  ];
  if (range !== null && lines !== null && range.start.line <= lines.length) {
    out.push(
      '',
      ...codeFrame(lines, range, { columns: columns - 2, style, around: severity === 'error' && isFirst }),
    );
    if (why !== null || fix !== null || url !== null) out.push('');
  }
  if (why !== null) out.push(...labelled('Why', shortened(why), columns, style));
  if (fix !== null) out.push(...labelled('Fix', shortened(fix), columns, style));
  if (url !== null) out.push(...labelled('See', url, columns, style));
  return out.map((line) => (line === '' ? '' : indent + line));
}

function labelled(label: string, text: string, columns: number, style: Style): string[] {
  return wrapText(text, columns - 7).map((line, at) => `${at === 0 ? style('dim', label) : '   '}  ${line}`);
}

function shortened(text: string): string {
  return visibleLine(text.length > longestText ? `${text.slice(0, longestText)}…` : text);
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const found = files.get(diagnostic.file);
    if (found === undefined) files.set(diagnostic.file, [diagnostic]);
    else found.push(diagnostic);
  }
  return files;
}

/** Lines of at most `width` cells, broken at spaces; a longer word keeps a line of its own. */
function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = textWidth(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      used += (line === '' ? 0 : 1) + size;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
