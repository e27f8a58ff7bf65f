import type { Block, HeadingBlock } from './block.ts';
import { isPartLabel, isScenario, isSummary, numberedLabel } from './section-labels.ts';

/** The heading that is the title of a write-up; null when none is. */
export function titleOf(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.depth <= 6 ? [block] : []));
  const [first] = headings;
  if (first === undefined) return null;
  const tops = headings.filter(({ depth }) => depth === 1);
  const top = tops[0];
  if (top !== undefined && isTitle(top) && (tops.length === 1 || top === first)) return top;
  // Without a first level, a heading above all text that no other of its level follows closely.
  const textBefore = blocks
    .slice(0, blocks.indexOf(first))
    .some(
      (block) =>
        block.kind === 'query' || (block.kind === 'prose' && /\p{L}/u.test(withoutImages(block.markdown))),
    );
  return isTitle(first) && !textBefore ? first : null;
}

function isTitle({ text }: HeadingBlock): boolean {
  const own = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const plain = numberedLabel(text) === null && !isPartLabel(text);
  return (
    plain &&
    own.length > 3 &&
    (own.split(' ').length > 2 || !(isScenario(text) || isSummary(text))) &&
    !/^table of contents?$/i.test(own)
  );
}

function withoutImages(markdown: string): string {
  return markdown.replace(/!?\[[^\]]*\]\([^)]*\)/g, '');
}
