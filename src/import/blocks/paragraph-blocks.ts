import type { Paragraph } from 'mdast';
import { linkMarkdown } from '../html/image-markdown.ts';
import type { Block } from './block.ts';
import { stepDepth } from './block.ts';
import { holdsMore } from './holds-more.ts';
import { type ImageInText, imagesIn } from './images-in.ts';
import { plainWords } from './plain-words.ts';
import { evidenceOf, queryBlock, type Reading } from './reading.ts';
import { numberedLabel } from './section-labels.ts';
import { sourceSlice } from './source-slice.ts';
import { unfencedQueries } from './unfenced-queries.ts';
import { withoutDirectives } from './without-directives.ts';

/** Whether a paragraph holds something that becomes a block of its own. */
export function isParted(paragraph: Paragraph, reading: Reading): boolean {
  return (
    imagesIn(paragraph, reading.definitions).some((image) => isAlone(image, paragraph, reading.source)) ||
    soleQuery(paragraph, reading) !== null ||
    unfenced(paragraph, reading).some(({ kind }) => kind === 'query')
  );
}

/** A paragraph as blocks: pictures on lines of their own, queries that no fence marks, and the text between them. */
export function paragraphBlocks(paragraph: Paragraph, reading: Reading): Block[] {
  const { source } = reading;
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const sole = soleQuery(paragraph, reading);
  if (sole !== null) return [queryBlock(reading, start, { ...sole, meta: null })];
  const title = boldTitle(paragraph);
  if (title !== null) {
    const markdown = sourceSlice(source, start, end);
    const more = holdsMore(...paragraph.children);
    return [{ kind: 'heading', depth: stepDepth, text: title, markdown, holdsMore: more, offset: start }];
  }
  const blocks: Block[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  let at = start;
  const text = (to: number) => {
    blocks.push(...textBlocks(at, to, edits, reading));
    at = to;
  };
  for (const image of imagesIn(paragraph, reading.definitions)) {
    if (!isAlone(image, paragraph, source)) {
      edits.push({ start: image.start, end: image.end, text: evidenceOf(reading, image).link });
      continue;
    }
    text(image.start);
    blocks.push(...imageBlocks(image, reading));
    at = image.end;
  }
  text(end);
  return blocks;
}

/** A picture as a block; as a link to the first when it stands there again. */
export function imageBlocks(image: ImageInText, reading: Reading): Block[] {
  const { id, isNew, link, href } = evidenceOf(reading, image);
  if (!isNew) return [{ kind: 'prose', markdown: link, offset: image.start }];
  const block: Block = { kind: 'image', id, offset: image.start };
  if (href === null) return [block];
  return [block, { kind: 'prose', markdown: linkMarkdown(`Link of ${id}`, href), offset: image.start }];
}

function textBlocks(
  start: number,
  end: number,
  edits: readonly { start: number; end: number; text: string }[],
  reading: Reading,
): Block[] {
  const column = start - (reading.source.lastIndexOf('\n', start - 1) + 1);
  const markdown = withoutDirectives(sourceSlice(reading.source, start, end, edits));
  if (column > 0 && markdown.trim() === '') return [];
  return unfencedQueries(withoutBreaks(markdown), reading.judge).length === 0
    ? []
    : partsOf(markdown, reading).map((part) =>
        part.kind === 'query'
          ? queryBlock(reading, start, { text: part.text, verdict: part.verdict, meta: null })
          : { kind: 'prose', markdown: part.text.trim(), offset: start },
      );
}

/** The parts of a text; what is not a query keeps its line breaks. */
function partsOf(markdown: string, reading: Reading) {
  const written = markdown.split('\n');
  const parts = unfencedQueries(withoutBreaks(markdown), reading.judge);
  return parts
    .map((part) => {
      const length = part.text.split('\n').length;
      return part.kind === 'query'
        ? part
        : {
            ...part,
            text: written
              .slice(part.line, part.line + length)
              .join('\n')
              .replace(/^(?:<br\s*\/?>|\s)+$/i, ''),
          };
    })
    .filter((part) => part.text !== '');
}

function unfenced(paragraph: Paragraph, reading: Reading) {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? start;
  const markdown = sourceSlice(reading.source, start, end);
  return markdown.includes('|') ? unfencedQueries(withoutBreaks(markdown), reading.judge) : [];
}

/** Without the signs that break lines in HTML and Markdown, which are none of a query. */
function withoutBreaks(markdown: string): string {
  return markdown.replace(/(?:\s*<br\s*\/?>|\\)?[ \t]*$/gim, '');
}

/** A paragraph that is nothing but code in a line, and the code a query. */
function soleQuery(paragraph: Paragraph, { judge }: Reading) {
  const [only, ...more] = paragraph.children;
  if (only?.type !== 'inlineCode' || more.length > 0 || !only.value.includes('|')) return null;
  const verdict = judge({ text: only.value, lang: null });
  return verdict.isQuery ? { text: only.value, verdict } : null;
}

/** The words of a line in bold that is numbered like a heading. */
function boldTitle(paragraph: Paragraph): string | null {
  const [only, ...more] = paragraph.children;
  if (only?.type !== 'strong' || more.length > 0) return null;
  const text = plainWords(only);
  return text.length <= 150 && numberedLabel(text) !== null ? text : null;
}

/** Whether nothing but pictures stands in the lines of a picture. */
function isAlone(image: ImageInText, paragraph: Paragraph, source: string): boolean {
  const start = paragraph.position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? source.length;
  const before = source.slice(Math.max(start, source.lastIndexOf('\n', image.start - 1) + 1), image.start);
  const next = source.indexOf('\n', image.end);
  const after = source.slice(image.end, Math.min(end, next === -1 ? end : next));
  const others = /!\[[^\]]*\]\([^)]*\)|<br\s*\/?>|[\s>]/gi;
  return before.replace(others, '') === '' && after.replace(others, '') === '';
}
