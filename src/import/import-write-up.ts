import { judgeQueries } from './blocks/judge-queries.ts';
import { parseWriteUp } from './blocks/parse-write-up.ts';
import type { QueryCandidate } from './blocks/query-verdict.ts';
import { splitWriteUp, type WrittenHeader } from './blocks/split-write-up.ts';
import { writeUpBlocks } from './blocks/write-up-blocks.ts';
import { caseOf } from './case/case-of.ts';
import { importedAgain } from './casebook-markdown/imported-again.ts';
import { readCasebookMarkdown } from './casebook-markdown/read-casebook-markdown.ts';
import { fixEncoding } from './fix/fix-encoding.ts';
import { fixFences } from './fix/fix-fences.ts';
import { htmlAsMarkdown } from './html/html-as-markdown.ts';
import type { ImportedCase, ImportOptions } from './imported-case.ts';
import { ReportBook } from './report-book.ts';

/** Why no case was made, as a clause; it says what to do. */
export interface RefusedWriteUp {
  refused: string;
}

/**
 * A write-up in Markdown as a case. Every sentence, query, picture and link of it is in the case: as a record, else as prose
 * where it stood. Throws nothing: what is not understood stays prose.
 */
export async function importWriteUp(
  written: string,
  options: ImportOptions,
): Promise<ImportedCase | RefusedWriteUp> {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { header, markdown } = splitWriteUp(text);
  const refused = refusal(text, header);
  if (refused !== null) return { refused };
  const own = readCasebookMarkdown(text);
  if (own !== null) return importedAgain(own, options.tlp);
  const book = new ReportBook();
  const encoding = fixEncoding(markdown);
  for (const { from, to } of encoding.fixed.slice(0, 20))
    book.fixed.push(`\`${from}\` was read as \`${to}\`, which it was before its encoding broke`);
  const fences = fixFences(encoding.text);
  for (const line of fences.fixed)
    book.fixed.push(`a fence \`${line}\` that was not closed in its place was closed`);
  const source = htmlAsMarkdown(fences.text);
  const root = parseWriteUp(source);
  // First everything that may be a query is collected, so that the service is asked once.
  const candidates: QueryCandidate[] = [];
  writeUpBlocks(root, source, (candidate) => {
    candidates.push(candidate);
    return { isQuery: true, platform: null, why: null, analysis: null };
  });
  const judge = await judgeQueries(candidates, options.analyser, options.platform);
  return caseOf({ root, source, header, ...writeUpBlocks(root, source, judge) }, { ...options, book });
}

/** Lines that hold so many lists and quotes in each other were made by no person, and no parser is fast on them. */
const nestingLimit = 100;

function refusal(text: string, header: WrittenHeader | null): string | null {
  if (text.trim() === '') return 'it is empty';
  if (isCase(header)) return 'it is already a case; copy it to `cases/<name>/index.md` of the content folder';
  const deep = text
    .split('\n')
    .some(
      (line) =>
        (/^[\s>*+\d.)-]*/.exec(line)?.[0].match(/[>*+)-]|\d\./g)?.length ?? 0) > nestingLimit &&
        /^(?:\s*[>*+-]\s?){100}/.test(line) &&
        !/^\s*[-*]+\s*$/.test(line),
    );
  return deep ? `lists or quotes are nested more than ${nestingLimit} levels deep` : null;
}

function isCase(header: WrittenHeader | null): boolean {
  const keys = Object.keys(header?.values ?? {});
  return ['title', 'summary', 'tlp', 'severity', 'status'].every((key) => keys.includes(key));
}
