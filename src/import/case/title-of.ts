import type { Block, HeadingBlock } from '../blocks/block.ts';
import { isPartLabel, isScenario, isSummary, numberedLabel } from '../blocks/section-labels.ts';

/** The heading that is the title of a write-up; null when none is. */
export function titleOf(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.depth <= 6 ? [block] : []));
  const [first] = headings;
  if (first === undefined) return null;
  const top = headings.find(({ depth }) => depth === 1);
  // A first level far below is a part of the text that was written large.
  if (top !== undefined && headings.indexOf(top) <= 1 && isTitle(top)) return top;
  const before = blocks.slice(0, blocks.indexOf(first));
  return isTitle(first) && !before.some(isText) ? first : null;
}

function isText(block: Block): boolean {
  return block.kind === 'query' || (block.kind === 'prose' && /\p{L}/u.test(withoutImages(block.markdown)));
}

function isTitle({ text }: HeadingBlock): boolean {
  const own = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const plain = numberedLabel(text) === null && !isPartLabel(text) && !isLabel.test(own);
  return (
    plain &&
    own.length > 3 &&
    (own.split(' ').length > 2 || !(isScenario(text) || isSummary(text))) &&
    !/^table of contents?$/i.test(own)
  );
}

/** What heads a part of any write-up. */
const isLabel =
  /^(?:(?:the |full |professional |key |useful )*(?:table of contents?|contents?|badges?|platforms?|languages?|tools?|technolog(?:y|ies)|prerequisites?|environment|setup|requirements|steps?|timeline|findings?|response|recommendations?|references?|mitre|incident summary|objectives?|disclaimer|notes?|author|queries))\b/i;

function withoutImages(markdown: string): string {
  return markdown.replace(/!?\[[^\]]*\]\([^)]*\)/g, '');
}
