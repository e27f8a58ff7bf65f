import { comparedLiterals } from './compared-literals.ts';
import { controlCommand } from './control-command.ts';
import type { KustoService } from './kusto-service.ts';
import type { QueryAnalysis } from './query-analysis.ts';
import { queryProblems } from './query-problems.ts';
import { queryReads } from './query-reads.ts';
import { queryTokens } from './query-tokens.ts';
import { resultColumns } from './result-columns.ts';
import type { ServiceAnswer } from './service-answer.ts';
import type { DatabaseShape } from './table-shape.ts';
import { textBlocks } from './text-blocks.ts';
import { timeWindows } from './time-windows.ts';
import { uniteAnalyses } from './unite-analyses.ts';

/** Turns what the service says about a text into what Casebook says about it. */
export function analyseQuery(text: string, service: KustoService, shape: DatabaseShape): QueryAnalysis {
  const command = controlCommand(text);
  if (command) return command;
  const blocks = textBlocks(text, service);
  const analyses = blocks.map((block) => ({
    start: block.start,
    analysis: analyseBlock(block.text, block.answer, shape),
  }));
  return uniteAnalyses(analyses);
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
    formatted: answer.formatted === null ? null : withLineEnds(answer.formatted, text),
  };
}

/** The service writes `\r\n` and no last line end; the author's own are kept. */
function withLineEnds(formatted: string, text: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = formatted.trim().split(/\r\n|\n/);
  return lines.join(lineEnd) + (/\n\s*$/.test(text) ? lineEnd : '');
}
