import { isSyntaxCode } from './is-syntax-code.ts';
import type { KustoService } from './kusto-service.ts';
import type { ServiceAnswer } from './service-answer.ts';
import { statementsOf } from './statements-of.ts';

/** One query of a text that may hold several. */
export interface TextBlock {
  /** Where it begins in the whole text. */
  start: number;
  text: string;
  answer: ServiceAnswer;
}

const blankLine = /^[^\S\n]*(?:\/\/[^\n]*)?\n(?:[^\S\n]*\/\/[^\n]*\n)*?[^\S\n]*\r?\n/;

/**
 * The queries of a text. The portals run the query that the cursor is in, and a blank line ends it; but blank
 * lines also stand within queries, so a text is cut only where it cannot be read as one query and the part
 * before the blank line is a whole one.
 */
export function textBlocks(text: string, service: KustoService): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (;;) {
    const rest = text.slice(start);
    const answer = service.ask(rest);
    const cut = cutAfterFirstQuery(rest, answer);
    const head = cut === null ? null : wholeQuery(rest.slice(0, cut), service);
    if (cut === null || head === null) {
      blocks.push({ start, text: rest, answer });
      return blocks;
    }
    blocks.push({ start, text: rest.slice(0, cut), answer: head });
    start += cut;
  }
}

/** The end of the blank line that stands where the first syntax error is. */
function cutAfterFirstQuery(text: string, answer: ServiceAnswer): number | null {
  const errors = answer.diagnostics.filter((each) => isSyntaxCode(each.code));
  const first = Math.min(...errors.map((each) => each.start));
  if (!Number.isFinite(first)) return null;
  const end = text.slice(0, first).trimEnd().length;
  const gap = blankLine.exec(text.slice(end));
  return gap ? end + gap[0].length : null;
}

function wholeQuery(text: string, service: KustoService): ServiceAnswer | null {
  const answer = service.ask(text);
  const isBroken = answer.diagnostics.some((each) => isSyntaxCode(each.code));
  return !isBroken && statementsOf(answer.root).at(-1)?.kind === 'ExpressionStatement' ? answer : null;
}
