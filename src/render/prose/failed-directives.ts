import type { Code, InlineCode, Nodes, Root } from 'mdast';
import type { ProseProblem } from '../../case/prose/prose.ts';
import { sourceText } from '../../case/source/source-text.ts';
import { foldText } from './folded-text.ts';
import { lookAlikes } from './look-alikes.ts';
import type { BlockMarker, RedactMarker } from './prose-marker.ts';
import { type ProseProblemKind, proseProblem } from './prose-problem.ts';

interface Stretch {
  start: number;
  end: number;
}

/**
 * A problem for everything that could be meant as one of our directives and did not become one. Fenced code and code
 * inside a line are code; indented code is not, because a marking that was moved to the right would look the same.
 */
export function failedDirectives(
  root: Root,
  text: string,
  blocks: readonly BlockMarker[],
  redactions: readonly RedactMarker[],
): ProseProblem[] {
  const nodes = allNodes(root);
  const code = nodes.filter((node) => isCode(node, text));
  const understood: Stretch[] = [...blocks];
  for (const { start, end, textStart, textEnd } of redactions) {
    understood.push({ start, end: textStart }, { start: textEnd, end });
  }
  const lines = sourceText('', text);
  // One of a kind in a line is enough to send the author there.
  const problems = new Map<string, ProseProblem>();
  const add = (kind: ProseProblemKind, at: Stretch) => {
    const key = `${kind} ${lines.position(at.start).line}`;
    if (!problems.has(key)) problems.set(key, proseProblem(kind, text, at));
  };

  const source = blank(text, [...understood, ...code.map(stretch)]);
  for (const found of lookAlikes(foldText(source), 'source'))
    add(found.kind, { start: found.start, end: lineEnd(text, found.end) });
  for (const part of nodes) {
    if (part.type === 'tlpBlock') for (const found of coloned(source, stretch(part))) add('inside', found);
  }
  const anyPart = blocks.some(({ kind }) => kind === 'open');
  if (anyPart) {
    for (const { 0: line, index } of source.matchAll(/^[ \t]*:{3,}[ \t]*$/gm)) {
      add('stray', { start: index, end: index + line.length });
    }
  }
  for (const node of nodes) {
    const at = stretch(node);
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      const first = lookAlikes(foldText(shown(node)), 'shown')[0];
      if (first && ![...problems.values()].some((one) => one.start < at.end && at.start < one.end))
        add(first.kind, at);
    }
  }
  const unclosed = code.some((node) => node.type === 'code' && !isClosed(node, text));
  for (const node of code) {
    const at = stretch(node);
    const folded = foldText(text.slice(at.start, at.end));
    for (const found of lookAlikes(folded, 'code')) {
      add(found.kind, { start: at.start + found.start, end: at.start + found.end });
    }
    if (node.type !== 'code') continue;
    const end = anyPart ? /^[ \t]*:::[ \t]*$/m.exec(folded.text) : null;
    if (end)
      add('swallowed', {
        start: at.start + folded.at(end.index),
        end: at.start + folded.at(end.index + end[0].length),
      });
    if (!(unclosed || holdsFence(node, text))) continue;
    const marking = lookAlikes(folded, 'source').find(({ kind }) => kind === 'tlp');
    if (marking) add('swallowed', { start: at.start + marking.start, end: at.start + marking.end });
  }
  return [...problems.values()];
}

function allNodes(root: Root): Nodes[] {
  const nodes: Nodes[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return nodes;
}

function isCode(node: Nodes, text: string): node is Code | InlineCode {
  const { start, end } = stretch(node);
  if (node.type === 'inlineCode') return !/[\r\n]/.test(text.slice(start, end));
  return node.type === 'code' && /^(?:```|~~~)/.test(text.slice(start, start + 3));
}

const fenceLine = /^[\s>]*(`{3,}|~{3,})\s*$/;

function isClosed(node: Code, text: string): boolean {
  const { start, end } = stretch(node);
  const lines = text.slice(start, end).split(/\r\n|\n|\r/);
  return lines.length > 1 && fenceLine.test(lines.at(-1) ?? '');
}

/** Whether a line of the code begins other code: the mark of a fence that was not closed in its place. */
function holdsFence(node: Code, text: string): boolean {
  const { start } = stretch(node);
  const fence = /^(?:`+|~+)/.exec(text.slice(start, start + 1000))?.[0] ?? '```';
  return node.value.split(/\r\n|\n|\r/).some((line) => line.trimStart().startsWith(fence));
}

/** The text of a block as a reader sees it, with a stand-in for code, pictures and understood redactions. */
function shown(block: Nodes): string {
  const parts: string[] = [];
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'break') parts.push('\n');
    else if (node.type === 'redactedText') parts.push('\uFFFC', shownChildren(node.children), '\uFFFC');
    else if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
    else if (node.type !== 'html') parts.push('\uFFFC');
  }
  return parts.join('');
}

function shownChildren(children: Nodes[]): string {
  return children.map(shown).join('');
}

function* coloned(source: string, { start, end }: Stretch): Generator<Stretch> {
  const { text, at } = foldText(source.slice(start, end));
  for (const { 0: colons, index } of text.matchAll(/(?<!:):{3,}|^[^\S\n]*::[^\S\n]*$/gm)) {
    yield { start: start + at(index), end: start + at(index + colons.length) };
  }
}

function blank(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), '\uFFFC'.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 200 && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function stretch({ position }: Nodes): Stretch {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
