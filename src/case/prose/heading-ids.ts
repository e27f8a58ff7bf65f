import { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { plainText } from './plain-text.ts';

export interface HeadingId {
  heading: Heading;
  /** Level below the first one, from 0, without gaps: a heading under another is one deeper, however many signs it has. */
  depth: number;
  text: string;
  id: string;
}

/**
 * The headings of a text in order with ids as GitHub makes them, so that links an author tried there work here; one
 * that is taken, by a record or by a heading before, gets a number.
 */
export function headingIds(root: Root, reserved: ReadonlySet<string>): HeadingId[] {
  const taken = new Set(reserved);
  const above: number[] = [];
  return headings(root).map((heading) => {
    while ((above.at(-1) ?? 0) >= heading.depth) above.pop();
    above.push(heading.depth);
    const text = plainText(heading);
    return { heading, depth: above.length - 1, text, id: freeId(text, taken) };
  });
}

function freeId(text: string, taken: Set<string>): string {
  const plain = slug(text.trim());
  const base = plain === '' ? 'section' : plain;
  let id = base;
  for (let number = 1; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function headings(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headings) : [];
}
