import { conditionFaults } from '../conditions/condition-faults.ts';
import { rowConditions } from '../conditions/row-conditions.ts';
import { queryProblems } from '../problems/query-problems.ts';
import type { QueryAnalysis, QueryProblem } from '../query-analysis.ts';
import { comparedLiterals } from '../reads/compared-literals.ts';
import { queryReads } from '../reads/query-reads.ts';
import { queryTokens } from '../reads/query-tokens.ts';
import { resultColumns } from '../reads/result-columns.ts';
import { timeWindows } from '../reads/time-windows.ts';
import type { KustoService } from '../service/kusto-service.ts';
import type { ServiceAnswer } from '../service/service-answer.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { textBlocks } from './text-blocks.ts';
import { uniteAnalyses } from './unite-analyses.ts';
import { unknownAnalysis } from './unknown-analysis.ts';

/** The other schema that the same portal asks, opened when it is needed. */
export interface OtherSchema {
  name: string;
  open(): { service: KustoService; shape: DatabaseShape };
}

/** Turns what the service says about a text into what Casebook says about it. */
export function analyseQuery(
  text: string,
  service: KustoService,
  shape: DatabaseShape,
  other: OtherSchema | null = null,
): QueryAnalysis {
  const command = controlCommand(text);
  if (command) return command;
  const head = leftOutHead(text, shape.defaultTable);
  if (head !== '') return withoutHead(analyseQuery(head + text, service, shape, other), head);
  const blocks = textBlocks(text, service);
  const analyses = blocks.map((block) => {
    const analysis = analyseBlock(block.text, block.answer, shape);
    return {
      start: block.start,
      analysis: { ...analysis, problems: inBothSchemas(analysis.problems, block.text, other) },
    };
  });
  return uniteAnalyses(analyses);
}

/** An error of types or names that the other schema does not make, as its column has another type, is a warning. */
function inBothSchemas(problems: QueryProblem[], text: string, other: OtherSchema | null): QueryProblem[] {
  const isError = ({ rule, severity }: QueryProblem) =>
    severity === 'error' && (rule === 'no-kql-type-error' || rule === 'no-unknown-column');
  if (other === null || !problems.some(isError)) return problems;
  const { service, shape } = other.open();
  const there = queryProblems(service.ask(text), text, shape).filter(isError);
  return problems.map((problem) =>
    !isError(problem) || there.some(({ start }) => start === problem.start)
      ? problem
      : {
          ...problem,
          severity: 'warning',
          why: `In the schema of ${other.name} the column has another type, and the query is right.`,
        },
  );
}

function analyseBlock(text: string, answer: ServiceAnswer, shape: DatabaseShape): QueryAnalysis {
  const { root } = answer;
  return {
    problems: queryProblems(answer, text, shape),
    ...queryReads(root),
    resultColumns: resultColumns(answer, text),
    tokens: queryTokens(answer.tokens, root, text),
    timeWindows: timeWindows(root),
    comparedLiterals: comparedLiterals(root),
    conditionFaults: answer.hasSyntaxErrors ? [] : conditionFaults(root, text),
    rowConditions: answer.hasSyntaxErrors ? [] : rowConditions(root),
    formatted: answer.formatted === null ? null : withLineEnds(answer.formatted, text),
  };
}

/** The service writes `\r\n` and no last line end; the author's own are kept. */
function withLineEnds(formatted: string, text: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = formatted.trim().split(/\r\n|\n/);
  return lines.join(lineEnd) + (/\n\s*$/.test(text) ? lineEnd : '');
}

const command = /^(?:\s|\/\/[^\n]*\n)*(\.\w*)/;

/** The answer for a text that is a control command, such as `.drop table X`, or null when it is none. */
function controlCommand(text: string): QueryAnalysis | null {
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

const operator =
  /^(?:\s|\/\/[^\n]*\n)*(?:where|extend|project|project-away|summarize|distinct|order|sort|take|limit|top|count|join|mv-?expand|parse)\b(?!\s*[;(|])/;

/** What a query that begins with an operator leaves out: `Resources | `; empty for all others. */
function leftOutHead(text: string, defaultTable: string | undefined): string {
  return defaultTable !== undefined && operator.test(text) ? `${defaultTable} | ` : '';
}

/** The analysis of a text that was analysed with a head before it. */
function withoutHead(analysis: QueryAnalysis, head: string): QueryAnalysis {
  const moved = <T extends { start: number }>(each: T): T => ({
    ...each,
    start: each.start - head.length,
    ...('end' in each && typeof each.end === 'number' ? { end: each.end - head.length } : {}),
  });
  const isWritten = ({ start }: { start: number }) => start >= 0;
  return {
    ...analysis,
    problems: analysis.problems.map(moved).filter(isWritten),
    tokens: analysis.tokens.map(moved).filter(isWritten),
    comparedLiterals: analysis.comparedLiterals.map(moved).filter(isWritten),
    conditionFaults: analysis.conditionFaults.map(moved).filter(isWritten),
    rowConditions: analysis.rowConditions.map(moved).filter(isWritten),
    formatted: null,
  };
}
