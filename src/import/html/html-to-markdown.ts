import { blockTags, htmlTags } from './html-tags.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { imageMarkdown, linkMarkdown } from './image-markdown.ts';

/**
 * A block of HTML as Markdown: headings, pictures, links, lists, tables and code; every word and address of it stays.
 * `<br>` stays as it is; what is not an element of HTML is text.
 */
export function htmlToMarkdown(html: string): string {
  const tokens = htmlTokens(html);
  const elements = elementsOf(tokens);
  let written = '';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const close = verbatimTags.test(tagOf(token)) ? elements.get(token)?.close : undefined;
    if (token.kind === 'open' && close !== undefined) {
      const end = tokens[close]?.end ?? html.length;
      written += blocked(verbatimMarkdown(tokens.slice(at, close + 1), html.slice(token.start, end)));
      at = close + 1;
      continue;
    }
    written += tokenMarkdown(token, html, elements.get(token));
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

/** An element whose tags both stand in the text. */
interface HtmlElement {
  open: Extract<HtmlToken, { kind: 'open' }>;
  /** Index of its closing tag; while that is not read, of its opening one. */
  close: number;
  empty: boolean;
  /** Whether a heading stands in it. */
  heading: boolean;
}

const pairedTags = /^(?:a|summary|pre|table|script|style|svg|textarea)$/;
const verbatimTags = /^(?:pre|table|script|style|svg|textarea)$/;

/** The elements of links, summaries and what is taken as a whole, by both of their tags. */
function elementsOf(tokens: readonly HtmlToken[]): Map<HtmlToken, HtmlElement> {
  const elements = new Map<HtmlToken, HtmlElement>();
  const unclosed = new Map<string, HtmlElement[]>();
  for (const [at, token] of tokens.entries()) {
    const tag = tagOf(token);
    if (token.kind === 'open' && /^h[1-6]$/.test(tag)) {
      const summary = unclosed.get('summary')?.at(-1);
      if (summary !== undefined) summary.heading = true;
    }
    if (!pairedTags.test(tag)) continue;
    const open = unclosed.get(tag) ?? [];
    unclosed.set(tag, open);
    if (token.kind === 'open') open.push({ open: token, close: at, empty: true, heading: false });
    const element = token.kind === 'close' ? open.pop() : undefined;
    if (element === undefined) continue;
    element.empty = at === element.close + 1;
    element.close = at;
    elements.set(element.open, element).set(token, element);
  }
  return elements;
}

function tagOf(token: HtmlToken): string {
  return token.kind === 'open' || token.kind === 'close' ? token.tag : '';
}

function tokenMarkdown(token: HtmlToken, html: string, element: HtmlElement | undefined): string {
  const raw = html.slice(token.start, token.end);
  if (token.kind === 'text') return textMarkdown(raw);
  if (token.kind === 'comment') return blocked(raw);
  const { tag } = token;
  if (!htmlTags.has(tag)) return `\\${raw}`;
  if (/^h[1-6]$/.test(tag)) return token.kind === 'open' ? `\n\n${'#'.repeat(Number(tag[1]))} ` : '\n\n';
  if (tag === 'summary') return summarySigns(token, element);
  if (blockTags.has(tag)) return '\n\n';
  if (token.kind === 'close') return inlineSigns[tag] ?? (tag === 'a' ? linkEnd(element) : '');
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
function summarySigns({ kind }: HtmlToken, element: HtmlElement | undefined): string {
  if (element === undefined || element.empty || element.heading) return '\n\n';
  return kind === 'close' ? '**\n\n' : '\n\n**';
}

function linkEnd(element: HtmlElement | undefined): string {
  const href = element?.open.attributes.get('href');
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
  const elements = elementsOf(tokens);
  for (const token of tokens) {
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
        token.kind === 'text'
          ? token.text.replaceAll('|', '\\|')
          : tokenMarkdown(token, '', elements.get(token));
      cells[cells.length - 1] += said.replace(/\s+/g, ' ');
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at]?.trim() ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
