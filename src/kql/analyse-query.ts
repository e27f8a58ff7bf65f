import { comparedLiterals } from './compared-literals.ts';
import type { KustoService } from './kusto-service.ts';
import { problemOfDiagnostic } from './problem-of-diagnostic.ts';
import type { QueryAnalysis, QueryProblem } from './query-analysis.ts';
import { queryReads } from './query-reads.ts';
import { queryTokens } from './query-tokens.ts';
import type { ServiceAnswer } from './service-answer.ts';
import type { DatabaseShape } from './table-shape.ts';
import { timeWindows } from './time-windows.ts';

/** Turns what the service says about a text into what Casebook says about it. */
export function analyseQuery(text: string, service: KustoService, shape: DatabaseShape): QueryAnalysis {
  const answer = service.ask(text);
  const { root } = answer;
  return {
    problems: problems(answer, text, shape),
    ...queryReads(root),
    resultColumns: answer.resultColumns,
    tokens: queryTokens(answer.tokens, root, text),
    timeWindows: timeWindows(root),
    comparedLiterals: comparedLiterals(root),
    formatted: answer.formatted === null ? null : withLineEnds(answer.formatted, text),
  };
}

/** The service writes `\r\n` and no last line end; the author's own are kept. */
function withLineEnds(formatted: string, text: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = formatted.trim().split(/\r\n|\n/);
  return lines.join(lineEnd) + (/\n\s*$/.test(text) ? lineEnd : '');
}

function problems(answer: ServiceAnswer, text: string, shape: DatabaseShape): QueryProblem[] {
  if (answer.isControlCommand) return [controlCommand(text)];
  const { root } = answer;
  const found = answer.diagnostics
    .map((each) => problemOfDiagnostic(each, root, text, shape))
    .filter((each) => each !== null)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (found.length === 0 && !hasStatement(answer)) return [emptyQuery(text)];
  // What follows the first syntax error is read wrongly and only makes noise.
  const broken = found.findIndex((each) => each.rule === 'no-kql-syntax-error');
  return broken < 0 ? found : found.slice(0, broken + 1);
}

function hasStatement({ root }: ServiceAnswer): boolean {
  const statements = root.children.find((child, index) => child.kind === 'List' && index > 0);
  return (statements?.children ?? []).some((element) => element.children[0]?.kind === 'ExpressionStatement');
}

function emptyQuery(text: string): QueryProblem {
  const start = text.length - text.trimStart().length;
  return {
    rule: 'no-empty-query',
    severity: 'error',
    message: 'Unexpected text without a statement, expected a query that returns something',
    why: 'Comments and `let` alone run nothing and prove nothing.',
    fix: 'Write the query, or remove the record.',
    start: start === text.length ? 0 : start,
    end: text.trimEnd().length,
  };
}

function controlCommand(text: string): QueryProblem {
  const start = text.search(/\./);
  const word = /^\.\w*/.exec(text.slice(start))?.[0] ?? '.';
  return {
    rule: 'no-kql-syntax-error',
    severity: 'error',
    message: `Unexpected control command \`${word}\`, expected a query`,
    why: 'Control commands change or describe a cluster; no portal runs one as a query.',
    fix: 'Write the query that showed the finding.',
    start,
    end: start + word.length,
  };
}
