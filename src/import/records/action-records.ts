import type { Root } from 'mdast';
import { isResponse } from '../blocks/section-labels.ts';
import { type Section, sectionPath } from '../blocks/sections.ts';
import { cellUnder, tablesIn } from '../blocks/tables-in.ts';
import { textItems } from '../blocks/text-items.ts';
import { shortened } from '../case/shortened.ts';
import type { DraftRecord } from '../draft.ts';
import type { ReportBook } from '../report-book.ts';

/** What was done or should be: the items of lists and the rows of tables in parts that mention the response. */
export function actionRecords(root: Root, outline: Section, book: ReportBook): DraftRecord[] {
  const actions: { text: string; lead: string | null; headings: string[] }[] = [];
  const headingsAt = (offset: number) => {
    const path = sectionPath(outline, offset).flatMap(({ heading }) => heading?.text ?? []);
    return path.some(isResponse) ? path : null;
  };
  for (const { kind, text, lead, offset } of textItems(root)) {
    const headings = kind === 'item' ? headingsAt(offset) : null;
    if (headings !== null && text.split(' ').length > 1 && !text.endsWith(':'))
      actions.push({ text, lead, headings });
  }
  for (const { rows, offset } of tablesIn(root)) {
    const headings = headingsAt(offset);
    for (const row of headings === null ? [] : rows) {
      const cell = cellUnder(row, /action|recommend|remediation|mitigation|control|task|step/);
      if (headings !== null && cell !== null && cell.text !== '')
        actions.push({ text: cell.text, lead: null, headings });
    }
  }
  const known = new Set<string>();
  return actions
    .filter(({ text }) => !known.has(text) && known.add(text))
    .map(({ text, headings }, at) => {
      const id = `R${at + 1}`;
      const isLong = text.length > 240;
      const phase = phaseOf(text, headings);
      return {
        id,
        action: isLong ? shortened(text, 200) : text,
        detail: isLong ? plainMarkdown(text) : undefined,
        phase: phase === null ? undefined : book.guess(`phase of ${id}`, phase.phase, `says "${phase.word}"`),
        status: statusOf(text, headings, id, book),
      };
    });
}

function statusOf(text: string, headings: readonly string[], id: string, book: ReportBook) {
  const own = headings.at(-1) ?? '';
  if (/\b(?:taken|performed|completed|implemented|executed|done)\b/i.test(own))
    return book.guess(`status of ${id}`, 'done', `is under "${own}"`);
  const past =
    /^(?:the\s)?\W*(?:[\p{L}-]+ )?([\p{L}-]+ed)\b|\b(?:was|were|has been|have been) (\w+(?:ed|en|t))\b/iu.exec(
      text,
    );
  const word = past?.[1] ?? past?.[2];
  if (
    word !== undefined &&
    !/^(?:need|based|unauthori[sz]ed|compromised|infected|affected|shared|privileged|embed)$/i.test(word)
  )
    return book.guess(`status of ${id}`, 'done', `says "${word}"`);
  return book.guess(`status of ${id}`, 'recommended', 'nothing says that it was done');
}

const phases: readonly { phase: string; words: RegExp }[] = [
  {
    phase: 'containment',
    words:
      /\b(?:isolat\w*|contain(?:ment|ed|s)?|block\w*|quarantin\w*|disabl\w*|revok\w*|suspend\w*|sinkhol\w*|disconnect\w*|network access)\b/i,
  },
  {
    phase: 'eradication',
    words:
      /\b(?:remov\w*|eradicat\w*|delet\w*|uninstall\w*|terminat\w*|kill\w*|reset\w*|rotat\w*|reimag\w*|re-imag\w*|wip\w*|clean\w*|patch\w*|purg\w*)\b/i,
  },
  {
    phase: 'recovery',
    words: /\b(?:restor\w*|recover\w*|rebuil\w*|reconnect\w*|re-enabl\w*|validat\w*|return\w* to)\b/i,
  },
  {
    phase: 'detection',
    words: /\b(?:collect\w*|preserv\w*|investigat\w*|hunt\w*|scan\w*|search\w*|triag\w*|forensic\w*)\b/i,
  },
  {
    phase: 'post-incident',
    words:
      /\b(?:implement\w*|enforc\w*|restrict\w*|monitor\w*|alert\w*|train\w*|educat\w*|awareness|polic\w*|harden\w*|review\w*|improv\w*|prevent\w*|audit\w*|deploy\w*|enabl\w*|limit\w*|strengthen\w*|mfa|require\w*|log(?:ging)?)\b/i,
  },
];

/** The phase that a heading names, else the first that the words of the action mention. */
function phaseOf(text: string, headings: readonly string[]): { phase: string; word: string } | null {
  for (const said of [headings.at(-1) ?? '', text]) {
    const hits = phases
      .flatMap(({ phase, words }) => {
        const found = words.exec(said);
        return found === null ? [] : [{ phase, word: found[0], at: found.index }];
      })
      .sort((a, b) => a.at - b.at);
    const [first] =
      said === text ? hits : hits.filter(({ phase }) => phase !== 'post-incident' && phase !== 'detection');
    if (first !== undefined) return first;
  }
  return null;
}

/** Plain text as Markdown. */
function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&');
}
