import type { Diagnostic } from '../case/diagnostic.ts';
import type { ReportInput } from './report.ts';
import { totalLine } from './total-line.ts';
import { visibleLine } from './visible-text.ts';

// GitHub refuses a summary over 1 MiB.
const mostRows = 500;
const longestMessage = 500;

/** Markdown for the summary page of a job: the total, and a table of what was found. */
export function githubSummary(input: ReportInput): string {
  const { diagnostics, ruleUrl } = input;
  const out = ['## Casebook', '', totalLine(input)];
  if (diagnostics.length > 0) {
    out.push('', '| | Place | Rule | What |', '| --- | --- | --- | --- |');
    for (const diagnostic of diagnostics.slice(0, mostRows)) out.push(row(diagnostic, ruleUrl));
    if (diagnostics.length > mostRows) out.push('', `… and ${diagnostics.length - mostRows} more`);
  }
  return `${out.join('\n')}\n`;
}

function row({ severity, file, range, rule, message }: Diagnostic, ruleUrl: ReportInput['ruleUrl']): string {
  const place = range === null ? file : `${file}:${range.start.line}:${range.start.column}`;
  const url = ruleUrl(rule);
  const named = url === null ? escaped(rule) : `[${escaped(rule)}](${url})`;
  const said = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
  return `| ${severity} | ${escaped(visibleLine(place))} | ${named} | ${escapedAroundCode(said)} |`;
}

/** Code between backticks stays code; everything else is text, whatever Markdown it may contain. */
function escapedAroundCode(text: string): string {
  return visibleLine(text)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part.replaceAll('|', '\\|') : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#~!|&@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
