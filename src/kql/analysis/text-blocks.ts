import type { KustoService } from '../service/kusto-service.ts';
import type { ServiceAnswer } from '../service/service-answer.ts';
import { statementsOf } from '../syntax/statements-of.ts';

/** One query of a text that may hold several. */
export interface TextBlock {
  /** Where it begins in the whole text. */
  start: number;
  text: string;
  answer: ServiceAnswer;
}

// A query that has not ended after so many blank lines is broken, and not worth reading again and again.
const longestQuery = 8;

/**
 * The queries of a text. The portals run the query that the cursor is in, and a blank line ends it; but blank
 * lines also stand within queries, so a text is cut only when it cannot be read as one query, and only after
 * what is a whole query.
 */
export function textBlocks(text: string, service: KustoService): TextBlock[] {
  const whole = { start: 0, text, answer: service.ask(text) };
  if (!whole.answer.hasSyntaxErrors) return [whole];
  const cuts = blankLines(text);
  const blocks: TextBlock[] = [];
  let start = 0;
  for (;;) {
    const block = firstQuery(text, start, cuts, service);
    if (!block) break;
    blocks.push(block);
    start += block.text.length;
  }
  if (blocks.length === 0) return [whole];
  const rest = text.slice(start);
  return rest.trim() === '' ? blocks : [...blocks, { start, text: rest, answer: service.ask(rest) }];
}

/** The shortest whole query that begins at `start` and ends at a blank line or the end of the text. */
function firstQuery(
  text: string,
  start: number,
  cuts: readonly number[],
  service: KustoService,
): TextBlock | null {
  const ends = cuts.filter((cut) => cut > start).slice(0, longestQuery);
  for (const end of ends) {
    const block = text.slice(start, end);
    if (block.trim() === '' || /^(\s|\/\/[^\n]*\n)*\|/.test(text.slice(end))) continue;
    if (!service.canRead(block)) continue;
    const answer = service.ask(block);
    if (!answer.hasSyntaxErrors && statementsOf(answer.root).at(-1)?.kind === 'ExpressionStatement') {
      return { start, text: block, answer };
    }
  }
  return null;
}

/** Where the text goes on after a blank line. */
function blankLines(text: string): number[] {
  return [...text.matchAll(/\n[^\S\n]*\r?\n(?!\s*\n)/g)].map((match) => match.index + match[0].length);
}
