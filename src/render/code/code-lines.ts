/** A stretch of code with its look; `[start, end)` in UTF-16 units. */
export interface CodeToken {
  start: number;
  end: number;
  /** One of the `k-` classes; null for the colour of the text. */
  className: string | null;
  /** Makes the stretch a link. */
  href?: string;
  /** Shown under the pointer. */
  title?: string;
}

/**
 * Code as HTML: one `<span class="l">` for each line with its line end inside, in it the tokens, a token of several
 * lines in several pieces. `tokens` are in order and do not overlap. The text of the HTML is the code.
 */
export function codeLines(code: string, tokens: readonly CodeToken[]): string {
  const lines: string[] = [];
  let next = 0;
  for (let start = 0; start < code.length; ) {
    const lineEnd = code.indexOf('\n', start);
    const end = lineEnd < 0 ? code.length : lineEnd + 1;
    const shown = lineEnd < 0 ? end : lineEnd;
    const parts: string[] = [];
    let at = start;
    for (let token = tokens[next]; token !== undefined && token.start < shown; token = tokens[next]) {
      const [from, to] = [Math.max(at, token.start), Math.min(token.end, shown)];
      if (to > from) {
        parts.push(escapeText(code.slice(at, from)), tokenHtml(code.slice(from, to), token));
        at = to;
      }
      if (token.end > shown) break;
      next++;
    }
    parts.push(escapeText(code.slice(at, end)));
    lines.push(`<span class="l">${parts.join('')}</span>`);
    start = end;
  }
  return lines.join('');
}

function tokenHtml(text: string, { className, href, title }: CodeToken): string {
  const attributes = [
    className === null ? '' : ` class="${escapeText(className)}"`,
    href === undefined ? '' : ` href="${escapeText(href)}"`,
    title === undefined ? '' : ` title="${escapeText(title)}"`,
  ].join('');
  if (attributes === '') return escapeText(text);
  const name = href === undefined ? 'span' : 'a';
  return `<${name}${attributes}>${escapeText(text)}</${name}>`;
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => references[sign] ?? sign);
}
