import { isScenario, isSummary } from '../blocks/section-labels.ts';
import type { TextItem } from '../blocks/text-items.ts';
import type { DraftValue } from '../draft.ts';
import { Noted } from '../draft.ts';
import type { ReportBook } from '../report-book.ts';
import { shortened } from './shortened.ts';

const summaryLimit = 1000;
const usefulSummary = 300;

/** The summary of a case: the first paragraphs of a summary, else of the scenario, else of the write-up. */
export function caseSummary(items: readonly TextItem[], title: string, book: ReportBook): DraftValue {
  for (const [what, belongs] of [
    ['summary', isSummary],
    ['scenario', isScenario],
  ] as const) {
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'heading' || item.text === title || !belongs(item.text)) continue;
      const text = firstParagraphs(items.slice(at + 1));
      if (text !== null) return noted(text, `the beginning of "${item.text}"`, what, book);
    }
  }
  const text = firstParagraphs(items.filter(({ kind }) => kind === 'paragraph'));
  if (text !== null) return noted(text, 'the beginning of the write-up', 'text', book);
  book.need('summary', 'the write-up has no text to take one from');
  return book.guess(
    'summary',
    `TODO: say what was found, what was done and what stays open. (${shortened(title, 120)})`,
    'the write-up has no text to take one from',
  );
}

function noted(text: string, from: string, what: string, book: ReportBook): DraftValue {
  book.guessed.push({ what: 'summary', value: shortened(text, 60), why: `taken from ${from}` });
  if (what !== 'summary')
    book.need('summary', `it is ${from}; say what was found, what was done and what stays open`);
  return new Noted(text, `guessed: ${from}`);
}

/** Paragraphs up to the next heading, as many as say something; null when there are none. */
function firstParagraphs(items: readonly TextItem[]): string | null {
  const end = items.findIndex(({ kind }) => kind === 'heading');
  const texts = (end === -1 ? items : items.slice(0, end)).filter(
    ({ text, kind }) => text !== '' && (kind === 'item' || text.split(' ').length > 3),
  );
  let summary = '';
  for (const { text } of texts) {
    const more = summary === '' ? text : `${/[.!?:]$/.test(summary) ? '' : '.'} ${text}`;
    if (summary.length >= usefulSummary || summary.length + more.length > summaryLimit) break;
    summary += more;
  }
  const [first] = texts;
  if (summary === '' && first !== undefined) summary = shortened(first.text, summaryLimit);
  return summary.length < 40 ? null : summary;
}
