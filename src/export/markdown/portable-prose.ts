import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * Prose as Markdown that stands alone: what only a page of Casebook could show is left as its words. Pictures are their
 * alternative text, links to places and files of the case are their text, placed records are gone.
 */
export function portableProse({ root }: { root: Root }): string {
  const children = root.children.flatMap((node) => portable(node));
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()], bullet: '-' }).trimEnd();
}

function portable<T extends Nodes>(node: T): T[] {
  return alone(node as RootContent) as T[];
}

function alone(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'recordDirective':
      return [];
    case 'redactedText':
      return [{ type: 'text', value: '[withheld]' }];
    case 'tlpBlock':
      return [
        { type: 'paragraph', children: [{ type: 'text', value: `TLP:${node.level}` }] },
        ...node.children.flatMap(portable),
      ];
    case 'image':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'link':
      return /^https?:/i.test(node.url)
        ? [{ ...node, children: node.children.flatMap(portable) }]
        : node.children.flatMap(portable);
    default:
      return [
        ('children' in node
          ? { ...node, children: (node.children as Nodes[]).flatMap(portable) }
          : node) as RootContent,
      ];
  }
}
