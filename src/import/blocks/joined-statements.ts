import type { Paragraph, RootContent } from 'mdast';

/** Blocks of text in which paragraphs of one query are one: a `let` that ends in `;` is not all of a query. */
export function joinedStatements(nodes: readonly RootContent[], source: string): RootContent[] {
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
