import type { CodeToken } from './code-lines.ts';

/** `tokens` with a class on the parts that lie in one of `stretches`; both are in order and apart from each other. */
export function markedTokens(
  tokens: readonly CodeToken[],
  stretches: readonly { start: number; end: number }[],
  className: string,
): CodeToken[] {
  let all: CodeToken[] = [...tokens];
  for (const { start, end } of stretches) {
    const next: CodeToken[] = [];
    let at = start;
    const gap = (to: number) => {
      if (to > at) next.push({ start: at, end: to, className });
    };
    for (const token of all) {
      if (token.end <= start || token.start >= end) {
        if (token.start >= end) {
          gap(end);
          at = end;
        }
        next.push(token);
        continue;
      }
      const [from, to] = [Math.max(token.start, start), Math.min(token.end, end)];
      if (token.start < from) next.push({ ...token, end: from });
      gap(from);
      next.push({
        ...token,
        start: from,
        end: to,
        className: token.className === null ? className : `${token.className} ${className}`,
      });
      at = to;
      if (token.end > to) {
        next.push({ ...token, start: to });
        at = end;
      }
    }
    gap(end);
    all = next;
  }
  return all;
}
