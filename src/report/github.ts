import type { Diagnostic } from '../case/diagnostic.ts';
import type { Report } from './report.ts';
import { totalLine } from './total-line.ts';
import { visibleLine, visibleText } from './visible-text.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands that GitHub Actions shows as annotations beside the lines of a pull request. */
export const github: Report = (input) =>
  `${[...input.diagnostics.map(annotation), totalLine(input)].join('\n')}\n`;

function annotation({ rule, severity, message, why, fix, file, range }: Diagnostic): string {
  const properties: [string, string | number][] = [['file', file]];
  if (range !== null) {
    const { start, end } = range;
    properties.push(['line', start.line], ['endLine', end.line], ['col', start.column]);
    // GitHub takes columns only where the place is on one line.
    if (start.line === end.line) properties.push(['endColumn', end.column]);
  }
  properties.push(['title', rule]);
  const written = properties
    .map(([name, value]) => `${name}=${escapedProperty(visibleText(String(value)))}`)
    .join(',');
  const text = [message, why, fix].filter((part) => part !== null).map(visibleLine);
  return `::${commands[severity]} ${written}::${escapedData(text.join('\n'))}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
