import type { Code, Nodes } from 'mdast';
import { parseWriteUp } from '../blocks/parse-write-up.ts';

/** The write-up with fences closed where their author most likely meant it, and the first line of each that was changed. */
export interface FixedFences {
  text: string;
  fixed: readonly string[];
}

// Each round fixes one fence and parses again, so that a long text is given fewer of them.
const mostFences = 200;
const parsedAtMost = 20_000_000;

/**
 * Fixes two slips that would make code of the rest of a write-up: a fence that is never closed, and one in a list whose
 * lines stand left of the list, so that it ends at once and its closing sign opens another.
 */
export function fixFences(text: string): FixedFences {
  const fixed: string[] = [];
  let written = text;
  const most = Math.min(mostFences, Math.ceil(parsedAtMost / Math.max(1, text.length)));
  for (let round = 0; round < most; round++) {
    const next = fixFirst(written);
    if (next === null) break;
    written = next.text;
    fixed.push(next.line);
  }
  return { text: written, fixed };
}

function fixFirst(text: string): { text: string; line: string } | null {
  for (const { code, held } of codeNodes(parseWriteUp(text), false)) {
    const fence = fenceOf(code, text);
    if (fence === null || isClosed(code, fence, text)) {
      const inner = fence === null ? null : innerFence(code, fence);
      if (inner === null) continue;
      const cut = cutInside(code, text, inner);
      if (cut !== null) return closedAt(text, code, fence ?? '```', cut);
      continue;
    }
    const end = code.position?.end.offset ?? text.length;
    if (held && fallsOut(text, end)) {
      const moved = movedOut(text, code, fence);
      if (moved !== null) return moved;
    }
    const line = proseLine(code.value);
    if (line === null) continue;
    const cut = cutInside(code, text, line);
    if (cut !== null) return closedAt(text, code, fence, cut);
  }
  return null;
}

function codeNodes(node: Nodes, held: boolean): { code: Code; held: boolean }[] {
  if (node.type === 'code') return [{ code: node, held }];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => codeNodes(child, held || node.type === 'listItem'));
}

/** The signs that open a fence; null for indented code. */
function fenceOf(code: Code, text: string): string | null {
  const start = code.position?.start.offset ?? 0;
  return /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 200))?.[0] ?? null;
}

function isClosed(code: Code, fence: string, text: string): boolean {
  const { start, end } = code.position ?? {};
  const lines = text.slice(start?.offset ?? 0, end?.offset ?? text.length).split('\n');
  const last =
    lines
      .at(-1)
      ?.replace(/^[\s>]+/, '')
      .trimEnd() ?? '';
  return lines.length > 1 && last.length >= fence.length && [...last].every((sign) => sign === fence[0]);
}

/** The line of a code, from 0, that opens another fence with a tag: the one before was not closed. */
function innerFence(code: Code, fence: string): number | null {
  if (fence.length > 3) return null;
  const lines = code.value.split('\n');
  const inner = lines.findIndex(
    (line) => /^\s*(?:`{3}|~{3})[A-Za-z#]+\s*$/.test(line) && line.trim().startsWith(fence),
  );
  if (inner === -1) return null;
  const prose = proseLine(lines.slice(0, inner).join('\n'));
  return prose ?? inner;
}

/** The first line after a blank one that is plainly Markdown and not code; null when there is none. */
function proseLine(value: string): number | null {
  const lines = value.split('\n');
  for (let at = 1; at < lines.length; at++) {
    if (lines[at - 1]?.trim() === '' && isProse(lines[at] ?? '')) return at;
    if (/^\s{0,3}(?:#{2,6}\s+\S|!\[[^\]]*\]\(|<(?:img|h[1-6]|details|p)\b)/i.test(lines[at] ?? '')) return at;
  }
  return null;
}

function isProse(line: string): boolean {
  if (/^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>\s|!\[|\*\*|<\w|-{3,}\s*$)/.test(line)) return true;
  // A sentence: several words, none of the signs that code is full of.
  return /^\s*[\p{Lu}\p{So}][^|=;{}]*$/u.test(line) && line.trim().split(/\s+/).length >= 5;
}

/** Offset of a line of a code in the text, with the blank lines before it. */
function cutInside(code: Code, text: string, line: number): number | null {
  const start = code.position?.start.offset ?? 0;
  let at = start;
  for (let count = 0; count <= line; count++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return null;
  }
  return at;
}

function closedAt(text: string, code: Code, fence: string, cut: number): { text: string; line: string } {
  const start = code.position?.start.offset ?? 0;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^\s>]/g, ' ');
  const head = text.slice(0, cut).replace(/\n(?:[\s>]*\n)*$/, '\n');
  return { text: `${head}${before}${fence}\n\n${text.slice(cut)}`, line: lineAt(text, start) };
}

function lineAt(text: string, offset: number): string {
  return (
    text
      .slice(text.lastIndexOf('\n', offset - 1) + 1)
      .split('\n')[0]
      ?.trim() ?? ''
  );
}

/** Whether text goes on in the very next line, left of the list. */
function fallsOut(text: string, end: number): boolean {
  const next = text.indexOf('\n', end);
  return next !== -1 && /^[ \t]{0,1}\S/.test(text.slice(next + 1, next + 4));
}

/** Everything from the fence to the sign that was to close it, out of the list. */
function movedOut(text: string, code: Code, fence: string): { text: string; line: string } | null {
  const start = code.position?.start.offset ?? 0;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const lines = text.slice(start).split('\n');
  const close = lines.findIndex(
    (line, at) => at > 0 && /^(`{3,}|~{3,})\s*$/.test(line.trim()) && line.trim().startsWith(fence),
  );
  if (close === -1 || lines.slice(1, close).some((line) => /^\s*(?:`{3,}|~{3,})/.test(line))) return null;
  const block = lines.slice(0, close).map((line) => line.replace(new RegExp(`^[ \\t]{0,${column}}`), ''));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const marker = text.slice(lineStart, start);
  const head = text.slice(0, lineStart) + (marker.trim() === '' ? '' : marker);
  const written = `${head.trimEnd()}\n\n${[...block, fence].join('\n')}\n\n${lines.slice(close + 1).join('\n')}`;
  return { text: written, line: lines[0]?.trim() ?? '' };
}
