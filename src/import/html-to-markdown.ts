import { blockTags, htmlTags } from './html-tags.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { imageMarkdown, linkMarkdown } from './image-markdown.ts';

/**
 * A block of HTML as Markdown: headings, pictures, links, lists, tables and code; every word and address of it stays.
 * `<br>` stays as it is; what is no element of HTML is text.
 */
export function htmlToMarkdown(html: string): string {
  const tokens = htmlTokens(html);
  let written = '';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const verbatim = verbatimEnd(tokens, at);
    if (verbatim > at) {
      const end = tokens[verbatim - 1]?.end ?? html.length;
      written += blocked(verbatimMarkdown(tokens.slice(at, verbatim), html.slice(token.start, end)));
      at = verbatim;
      continue;
    }
    written += tokenMarkdown(token, html, { tokens, at });
    at += 1;
  }
  return written
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n')
    .replace(/^(\*\*) (.+) (?=\*\*$)/gm, '$1$2')
    .trim()
    .replaceAll(keptBlank, ' ')
    .replaceAll(keptLine, '\n');
}

// Stand for blanks and line ends of code while the rest is folded.
const keptBlank = '\uE010';
const keptLine = '\uE011';

interface Where {
  tokens: readonly HtmlToken[];
  at: number;
}

function tokenMarkdown(token: HtmlToken, html: string, { tokens, at }: Where): string {
  const raw = html.slice(token.start, token.end);
  if (token.kind === 'text') return textMarkdown(raw);
  if (token.kind === 'comment') return blocked(raw);
  const { tag } = token;
  if (!htmlTags.has(tag)) return `\\${raw}`;
  if (/^h[1-6]$/.test(tag)) return token.kind === 'open' ? `\n\n${'#'.repeat(Number(tag[1]))} ` : '\n\n';
  if (tag === 'summary') return summarySigns(tokens, at);
  if (blockTags.has(tag)) return '\n\n';
  if (token.kind === 'close') return inlineSigns[tag] ?? (tag === 'a' ? linkEnd(tokens, at) : '');
  const { attributes } = token;
  switch (tag) {
    case 'br':
      return '<br>\n';
    case 'hr':
      return '\n\n---\n\n';
    case 'li':
      return '\n- ';
    case 'img':
      return imageMarkdown(attributes.get('alt') ?? '', attributes.get('src') ?? '');
    case 'a':
      return attributes.has('href') ? '[' : '';
    case 'video':
    case 'source':
    case 'iframe':
    case 'embed': {
      const src = attributes.get('src');
      return src === undefined ? '' : linkMarkdown(tag, src);
    }
    default:
      return inlineSigns[tag] ?? '';
  }
}

const inlineSigns: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`' };

/** A summary without a heading of its own stands in bold. */
function summarySigns(tokens: readonly HtmlToken[], at: number): string {
  const closes = tokens[at]?.kind === 'close';
  const open = closes
    ? tokens.findLastIndex((one, index) => index < at && one.kind === 'open' && one.tag === 'summary')
    : at;
  const end = tokens.findIndex((one, index) => index > open && one.kind === 'close' && one.tag === 'summary');
  const words = open === -1 || end === -1 ? [] : tokens.slice(open + 1, end);
  const bold = words.length > 0 && !words.some(isHeading);
  if (!bold) return '\n\n';
  return closes ? '**\n\n' : '\n\n**';
}

function isHeading(token: HtmlToken): boolean {
  return token.kind === 'open' && /^h[1-6]$/.test(token.tag);
}

function linkEnd(tokens: readonly HtmlToken[], at: number): string {
  const open = tokens.slice(0, at).findLast((one) => one.kind === 'open' && one.tag === 'a');
  const href = open?.kind === 'open' ? open.attributes.get('href') : undefined;
  return href === undefined ? '' : linkMarkdown('', href).slice(1);
}

/** Text outside of Markdown: what begins a line must not begin a block of Markdown. */
function textMarkdown(raw: string): string {
  return raw.replace(
    /^([ \t]*)(#{1,6}(?=\s)|[-+*](?=\s)|>|={3,}|-{3,}|`{3,}|~{3,}|\d{1,9}[.)](?=\s))/gm,
    '$1\\$2',
  );
}

function blocked(markdown: string): string {
  return `\n\n${markdown}\n\n`;
}

const verbatimTags = /^(?:pre|table|script|style|svg|textarea)$/;

/** Behind the element that begins at `at` when it is taken as a whole; `at` itself when it is not. */
function verbatimEnd(tokens: readonly HtmlToken[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'open' || !verbatimTags.test(token.tag)) return at;
  const end = tokens.findIndex((one, index) => index > at && one.kind === 'close' && one.tag === token.tag);
  return end === -1 ? at : end + 1;
}

function verbatimMarkdown(tokens: readonly HtmlToken[], raw: string): string {
  const [first] = tokens;
  const tag = first?.kind === 'open' ? first.tag : '';
  if (tag === 'pre') return kept(fenced(textOf(tokens).replace(/^\n|\s+$/g, '')));
  if (tag === 'table') return tableMarkdown(tokens);
  return kept(raw);
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function kept(text: string): string {
  return text.replaceAll(' ', keptBlank).replaceAll('\n', keptLine);
}

function textOf(tokens: readonly HtmlToken[]): string {
  return tokens
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'open' && token.tag === 'br' ? '\n' : '',
    )
    .join('');
}

/** The rows of a table; the first is its head. */
function tableMarkdown(tokens: readonly HtmlToken[]): string {
  const rows: string[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open' && token.tag === 'tr') rows.push([]);
    else if (token.kind === 'open' && /^t[dh]$/.test(token.tag)) {
      if (rows.length === 0) rows.push([]);
      rows.at(-1)?.push('');
    } else if (
      token.kind === 'text' ||
      (token.kind === 'open' && /^(?:a|img|br)$/.test(token.tag)) ||
      (token.kind === 'close' && token.tag === 'a')
    ) {
      const cells = rows.at(-1) ?? [];
      if (cells.length === 0) {
        if (token.kind !== 'text' || token.text.trim() === '') continue;
        rows.push([token.text.trim()]);
        continue;
      }
      const said =
        token.kind === 'text' ? token.text.replaceAll('|', '\\|') : tokenMarkdown(token, '', { tokens, at });
      cells[cells.length - 1] += said.replace(/\s+/g, ' ');
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at]?.trim() ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
