import type { Report } from './report.ts';
import { visibleLine } from './visible-text.ts';

/**
 * For editors and scripts that read what compilers print: one line each, `file:line:col: severity rule: message`, errors
 * first; without a place `file: severity rule: message`. Nothing where nothing is wrong.
 */
export const line: Report = ({ diagnostics }) =>
  [
    ...diagnostics.filter(({ severity }) => severity === 'error'),
    ...diagnostics.filter(({ severity }) => severity !== 'error'),
  ]
    .map(({ file, range, severity, rule, message }) => {
      const place = range === null ? '' : `:${range.start.line}:${range.start.column}`;
      return `${visibleLine(file)}${place}: ${severity} ${visibleLine(rule)}: ${visibleLine(message)}\n`;
    })
    .join('');
