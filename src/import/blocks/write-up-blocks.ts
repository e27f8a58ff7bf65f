import type { Blockquote, Code, Heading, List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { type Block, type HeadingBlock, stepDepth, type WrittenImage } from './block.ts';
import { codeMarkdown } from './code-markdown.ts';
import { holdsMore } from './holds-more.ts';
import { type Definitions, imagesIn } from './images-in.ts';
import { imageBlocks, isParted, paragraphBlocks } from './paragraph-blocks.ts';
import { parseWriteUp } from './parse-write-up.ts';
import { plainWords } from './plain-words.ts';
import type { Judge } from './query-verdict.ts';
import { evidenceOf, queryBlock, type Reading } from './reading.ts';
import { nodeSlice, sourceSlice } from './source-slice.ts';
import { withoutDirectives } from './without-directives.ts';

/** A write-up as blocks in reading order; lists and quotes are parted where they hold a query, a picture or a heading. */
export function writeUpBlocks(root: Root, source: string, judge: Judge): WriteUpBlocks {
  const reading: Reading = { source, definitions: definitionsOf(root), judge, images: [], queries: 0 };
  const notes: string[] = [];
  const blocks = joinedStatements(root.children, source).flatMap((node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return blocksOf(node, reading);
    notes.push(verbatim(node, reading));
    return [];
  });
  return { blocks, images: reading.images, notes };
}

interface WriteUpBlocks {
  blocks: Block[];
  images: WrittenImage[];
  /** Definitions of links and footnotes, as Markdown. */
  notes: string[];
}

function definitionsOf(root: Root): Definitions {
  const found = new Map();
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function blocksOf(node: Nodes, reading: Reading): Block[] {
  const offset = node.position?.start.offset ?? 0;
  switch (node.type) {
    case 'heading':
      return headingBlocks(node, reading);
    case 'paragraph':
      return paragraphBlocks(node, reading);
    case 'code':
      return [codeBlock(node, reading)];
    case 'list':
      if (holdsBlock(node, reading)) return listBlocks(node, reading);
      break;
    case 'blockquote':
      if (holdsBlock(node, reading)) return quoteBlocks(node, reading);
      break;
    default:
  }
  return [{ kind: 'prose', markdown: verbatim(node, reading), offset }];
}

/** The Markdown of a node; a picture in it is a link to its evidence. */
function verbatim(node: Nodes, reading: Reading): string {
  const edits = imagesIn(node, reading.definitions).map((image) => ({
    start: image.start,
    end: image.end,
    text: evidenceOf(reading, image).link,
  }));
  return withoutDirectives(nodeSlice(reading.source, node, edits));
}

function headingBlocks(node: Heading, reading: Reading): Block[] {
  const offset = node.position?.start.offset ?? 0;
  const images = imagesIn(node, reading.definitions);
  const first = node.children[0]?.position?.start.offset ?? offset;
  const last = node.children.at(-1)?.position?.end.offset ?? first;
  const edits = images.map(({ start, end }) => ({ start, end, text: '' }));
  const inline = sourceSlice(reading.source, first, last, edits)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  const text = plainWords(...node.children);
  const pictures = images.flatMap((image) => imageBlocks(image, reading));
  if (text === '' && inline === '') return pictures;
  const markdown = `${'#'.repeat(node.depth)} ${inline}`;
  const more = holdsMore(...parseWriteUp(inline).children);
  return [{ kind: 'heading', depth: node.depth, text, markdown, holdsMore: more, offset }, ...pictures];
}

function codeBlock(node: Code, reading: Reading): Block {
  const offset = node.position?.start.offset ?? 0;
  const lang = node.lang ?? null;
  const verdict = reading.judge({ text: node.value, lang });
  return verdict.isQuery
    ? queryBlock(reading, offset, { text: node.value, verdict, meta: node.meta ?? null })
    : { kind: 'prose', markdown: codeMarkdown(node), offset };
}

function holdsBlock(node: Nodes, reading: Reading): boolean {
  if (node.type === 'heading') return true;
  if (node.type === 'code') return reading.judge({ text: node.value, lang: node.lang ?? null }).isQuery;
  if (node.type === 'paragraph') return isParted(node, reading);
  return 'children' in node && node.children.some((child) => holdsBlock(child, reading));
}

function listBlocks(list: List, reading: Reading): Block[] {
  const blocks = list.children.flatMap((item, index) => itemBlocks(item, list, index, reading));
  const steps = blocks.some((block) => block.kind === 'heading' && block.depth === stepDepth);
  return steps ? [...blocks, { kind: 'end-of-steps', offset: list.position?.end.offset ?? 0 }] : blocks;
}

function itemBlocks(item: ListItem, list: List, index: number, reading: Reading): Block[] {
  const offset = item.position?.start.offset ?? 0;
  const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
  const task = item.checked === null || item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const [first, ...rest] = item.children;
  if (first === undefined) return [{ kind: 'prose', markdown: marker.trim(), offset }];
  if (
    list.ordered &&
    first.type === 'paragraph' &&
    !isParted(first, reading) &&
    rest.some((one) => holdsBlock(one, reading))
  ) {
    const text = marker + plainWords(first);
    const markdown = marker + task + indented(verbatim(first, reading), marker.length);
    return [
      { kind: 'heading', depth: stepDepth, text, markdown, holdsMore: holdsMore(first), offset },
      ...rest.flatMap((one) => blocksOf(one, reading)),
    ];
  }
  return item.children.flatMap((child, at) =>
    blocksOf(child, reading).map((block, part): Block => {
      if (at > 0 || part > 0) return block;
      if (block.kind === 'heading' && list.ordered) return numbered(block, marker);
      if (block.kind !== 'prose') return block;
      return { ...block, markdown: marker + task + indented(block.markdown, marker.length) };
    }),
  );
}

/** A heading that is the first thing in an item of a numbered list. */
function numbered(heading: HeadingBlock, marker: string): HeadingBlock {
  const { text, markdown } = heading;
  return { ...heading, text: marker + text, markdown: markdown.replace(/^(#{1,6} |)/, `$1${marker}`) };
}

function quoteBlocks(quote: Blockquote, reading: Reading): Block[] {
  return quote.children.flatMap((child) =>
    blocksOf(child, reading).map(
      (block): Block =>
        block.kind === 'prose'
          ? { ...block, markdown: `> ${block.markdown.replaceAll('\n', '\n> ')}` }
          : block,
    ),
  );
}

function indented(markdown: string, by: number): string {
  return markdown.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}

/** Blocks of text in which paragraphs of one query are one: a `let` that ends in `;` is not all of a query. */
function joinedStatements(nodes: readonly RootContent[], source: string): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before?.type === 'paragraph' && node.type === 'paragraph' && isOpenQuery(before, source)) {
      joined[joined.length - 1] = united(before, node);
    } else joined.push(node);
  }
  return joined;
}

/** Whether a paragraph is declarations that something is to follow. */
function isOpenQuery({ position }: Paragraph, source: string): boolean {
  const text = source.slice(position?.start.offset, position?.end.offset);
  return /^(?:\s*\/\/.*\n)*\s*let\s+\w+\s*=/.test(text) && /;\s*(?:<br\s*\/?>|\/\/.*)?\s*$/.test(text);
}

function united(first: Paragraph, second: Paragraph): Paragraph {
  const [start, end] = [first.position?.start, second.position?.end];
  const children = [...first.children, ...second.children];
  return start === undefined || end === undefined
    ? { type: 'paragraph', children }
    : { type: 'paragraph', children, position: { start, end } };
}
