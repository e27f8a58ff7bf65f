import type { QueryAnalysis } from '../query-analysis.ts';
import { unknownAnalysis } from './unknown-analysis.ts';

const command = /^(?:\s|\/\/[^\n]*\n)*(\.\w*)/;

/** The answer for a text that is a control command, such as `.drop table X`, or null when it is none. */
export function controlCommand(text: string): QueryAnalysis | null {
  const match = command.exec(text);
  const word = match?.[1];
  if (!match || word === undefined) return null;
  const end = match[0].length;
  return unknownAnalysis({
    rule: 'no-kql-syntax-error',
    severity: 'error',
    message: `Unexpected control command \`${word}\`, expected a query`,
    why: 'Control commands change or describe a cluster; no portal runs one as a query.',
    fix: 'Write the query that showed the finding.',
    start: end - word.length,
    end,
  });
}
