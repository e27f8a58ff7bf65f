import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { RedactedText } from '../../case/prose/prose.ts';
import type { SourceText } from '../../case/source/source-text.ts';
import { type RedactSigns, redactionsOutsideProse } from './masked-prose.ts';
import type { RedactMarker } from './prose-marker.ts';

/**
 * Puts redactions where `maskProse` wrote its signs, in the tree itself, and returns the markers that have no place
 * in it: those that do not begin and end in the same run of prose, or stand in code, HTML or an address too.
 */
export function placeRedactions(
  root: Root,
  markers: readonly RedactMarker[],
  signs: RedactSigns,
  source: SourceText,
): RedactMarker[] {
  const lost = new Set(markers.keys());
  const outside: number[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    outside.push(...redactionsOutsideProse(node, signs));
    if (!('children' in node)) continue;
    if (node.children.some((child) => child.type === 'text' && child.value.search(signs.pattern) >= 0)) {
      const placed = joinChildren(node.children as PhrasingContent[], markers, signs, source);
      node.children = placed.children;
      for (const number of placed.numbers) lost.delete(number);
    }
    for (const child of node.children) waiting.push(child);
  }
  for (const number of outside) lost.add(number);
  return markers.filter((_, number) => lost.has(number));
}

function joinChildren(
  children: readonly PhrasingContent[],
  markers: readonly RedactMarker[],
  signs: RedactSigns,
  source: SourceText,
): { children: PhrasingContent[]; numbers: number[] } {
  const joined: PhrasingContent[] = [];
  const numbers: number[] = [];
  let open = null as OpenRedaction | null;
  const add = (node: PhrasingContent) => (open?.children ?? joined).push(node);
  for (const child of children) {
    if (child.type !== 'text') {
      add(child);
      continue;
    }
    let at = 0;
    let start = child.position?.start.offset ?? 0;
    for (const match of child.value.matchAll(signs.pattern)) {
      const number = signs.opens(match);
      const marker = number === null ? open?.marker : markers[number];
      if (marker === undefined) continue;
      const end = number === null ? marker.textEnd : marker.start;
      if (match.index > at) add(textNode(child.value.slice(at, match.index), start, end, source));
      at = match.index + match[0].length;
      if (number !== null) {
        start = marker.textStart;
        open = { number, marker, children: [] };
      } else if (open !== null) {
        start = marker.end;
        joined.push(redactedText(marker, open.children, source));
        numbers.push(open.number);
        open = null;
      }
    }
    const end = child.position?.end.offset ?? start;
    if (at < child.value.length) add(textNode(child.value.slice(at), start, end, source));
  }
  return { children: joined, numbers };
}

function redactedText(marker: RedactMarker, children: PhrasingContent[], source: SourceText): RedactedText {
  const { start, end, keepFor } = marker;
  return { type: 'redactedText', keepFor, children, position: positionOf(start, end, source) };
}

function textNode(value: string, start: number, end: number, source: SourceText): Text {
  return { type: 'text', value, position: positionOf(start, end, source) };
}

function positionOf(start: number, end: number, source: SourceText) {
  return {
    start: { ...source.position(start), offset: start },
    end: { ...source.position(end), offset: end },
  };
}

interface OpenRedaction {
  number: number;
  marker: RedactMarker;
  children: PhrasingContent[];
}
