import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RecordDirective } from '../../case/prose/prose.ts';

/** The directives of a text that place a record, in order. */
export function recordDirectives(root: Root): RecordDirective[] {
  const found: RecordDirective[] = [];
  visit(root, 'recordDirective', (node) => {
    found.push(node);
  });
  return found;
}
