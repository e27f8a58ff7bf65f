import type { Root, RootContent } from 'mdast';
import type { ProseProblem, TlpBlock } from '../../case/prose/prose.ts';
import type { BlockMarker } from './prose-marker.ts';
import { proseProblem } from './prose-problem.ts';

export interface PlacedBlocks {
  root: Root;
  problems: ProseProblem[];
}

/** The markers that did not become a thematic break of their own at the top of the tree. */
export function lostBlocks(root: Root, markers: readonly BlockMarker[]): BlockMarker[] {
  const breaks = new Set(
    root.children.flatMap(({ type, position }) => (type === 'thematicBreak' ? position?.start.offset : [])),
  );
  return markers.filter(({ start }) => !breaks.has(start));
}

/** Puts records and marked parts where `maskProse` wrote thematic breaks. A part that is not closed runs to the end. */
export function placeBlocks(root: Root, markers: readonly BlockMarker[], text: string): PlacedBlocks {
  const problems: ProseProblem[] = [];
  const children: RootContent[] = [];
  const byStart = new Map(markers.map((marker) => [marker.start, marker]));
  const anyPart = markers.some(({ kind }) => kind === 'open');
  let part: TlpBlock | null = null;
  let opened: BlockMarker | null = null;
  for (const node of root.children) {
    const marker = node.type === 'thematicBreak' ? byStart.get(node.position?.start.offset ?? -1) : undefined;
    const into: RootContent[] = part?.children ?? children;
    if (marker === undefined) into.push(node);
    else if (marker.kind === 'record') {
      const { record, id } = marker;
      into.push({ type: 'recordDirective', record, id, ...position(node) });
    } else if (marker.kind === 'open') {
      if (opened !== null) problems.push(proseProblem('nested', text, marker));
      else {
        part = { type: 'tlpBlock', level: marker.level, children: [], ...position(node) };
        children.push(part);
        opened = marker;
      }
    } else if (part === null) {
      if (anyPart) problems.push(proseProblem('stray', text, marker));
    } else {
      extend(part, node);
      part = null;
      opened = null;
    }
  }
  if (part !== null && opened !== null) {
    extend(part, part.children.at(-1) ?? part);
    problems.push(proseProblem('unclosed', text, opened));
  }
  return { root: { ...root, children }, problems };
}

function position(node: RootContent) {
  return node.position ? { position: { ...node.position } } : {};
}

function extend(part: TlpBlock, last: RootContent) {
  if (part.position && last.position) part.position.end = last.position.end;
}
