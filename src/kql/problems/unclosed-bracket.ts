import type { QueryToken } from '../query-analysis.ts';

interface Sign {
  at: number;
  sign: string;
  /** True for the first sign of its line that is not blank. */
  isFirst: boolean;
}

/** A bracket that is most likely left open. */
export interface UnclosedBracket {
  at: number;
  /** True when something follows it on its line: then its closing bracket is missed there, else on a line of its own. */
  isInline: boolean;
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/**
 * Finds the bracket that is most likely left open, or null when all are closed. A parser only notices at the end
 * of the text; people break and indent lines, so what was opened within a line and is still open when a line
 * begins with `|` or with a closing bracket is the one.
 */
export function unclosedBracket(text: string, tokens: readonly QueryToken[]): UnclosedBracket | null {
  const all = [...signs(text, tokens)];
  if (leftOpen(all).length === 0) return null;
  const open: Sign[] = [];
  for (const sign of all) {
    const top = open.at(-1);
    if (top && sign.isFirst && isInline(text, top) && isForgotten(text, top, sign))
      return { at: top.at, isInline: true };
    if (sign.sign in closers) open.push(sign);
    else if (closers[top?.sign ?? ''] === sign.sign) open.pop();
  }
  const last = open.at(-1);
  return last ? { at: last.at, isInline: isInline(text, last) } : null;
}

/** Brackets that nothing closes; a closing bracket that fits nothing is passed over. */
function leftOpen(all: readonly Sign[]): Sign[] {
  const open: Sign[] = [];
  for (const sign of all) {
    if (sign.sign in closers) open.push(sign);
    else if (closers[open.at(-1)?.sign ?? ''] === sign.sign) open.pop();
  }
  return open;
}

/** Brackets and bars outside of literals and comments; what the service could not read counts too. */
function* signs(text: string, tokens: readonly QueryToken[]): Generator<Sign> {
  const silent = tokens.filter(
    ({ kind }) => kind === 'Comment' || kind === 'StringLiteral' || kind === 'Literal',
  );
  let from = 0;
  for (const { start, length } of [...silent, { start: text.length, length: 0 }]) {
    for (let at = from; at < start; at += 1) {
      const sign = text[at] ?? '';
      if ('()[]{}|'.includes(sign)) yield { at, sign, isFirst: lineBefore(text, at).trim() === '' };
    }
    from = start + length;
  }
}

function isInline(text: string, { at }: Sign): boolean {
  return !/^[^\S\n]*(\/\/[^\n]*)?(\r?\n|$)/.test(text.slice(at + 1));
}

/** True when the line that begins with `next` shows that the open bracket should have been closed before. */
function isForgotten(text: string, top: Sign, next: Sign): boolean {
  const before = lineBefore(text, top.at);
  const holdsPipeline = /\|/.test(text.slice(top.at).split('\n', 1)[0] ?? '');
  if (next.sign === '|') {
    const isSubquery =
      holdsPipeline || /(^|\s)(join|union|lookup|materialize|toscalar|kind\s*=\s*\w+|=|on)\s*$/i.test(before);
    return !isSubquery && indent(lineBefore(text, next.at)) <= indent(before);
  }
  return next.sign === ')' && !holdsPipeline && indent(lineBefore(text, next.at)) < indent(before);
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
