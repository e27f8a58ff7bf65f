/**
 * What stands in a write-up, counted by a reading of its own: line by line, without a Markdown parser and without anything
 * of `src/import`, so that a fault of the importer cannot hide in its measure.
 */
export function writeUpCounts(source: string): WriteUpCounts {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const fences: WrittenFence[] = [];
  const outside: string[] = [];
  const worded: string[] = [];
  let open: { sign: string; tag: string; lines: string[] } | null = null;
  for (const line of lines) {
    // The tag of a fence is not a word of the text.
    worded.push(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?:`{3,}|~{3,})[^`]*$/.test(line) ? '' : line);
    const bare = line.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?/, '');
    const sign = /^(?:`{3,}|~{3,})/.exec(bare)?.[0] ?? '';
    const rest = bare.slice(sign.length).trim();
    if (open !== null && sign.startsWith(open.sign) && rest === '') {
      fences.push({ tag: open.tag, text: open.lines.join('\n') });
      open = null;
    } else if (sign !== '' && !rest.includes('`') && (open === null || /^(?:kql|kusto)$/i.test(rest))) {
      if (open !== null) fences.push({ tag: open.tag, text: open.lines.join('\n') });
      open = { sign, tag: /^[\w#+-]*/.exec(rest)?.[0].toLowerCase() ?? '', lines: [] };
    } else if (open !== null) open.lines.push(line);
    else outside.push(line);
  }
  if (open !== null) fences.push({ tag: open.tag, text: open.lines.join('\n') });
  const prose = outside.join('\n');
  return {
    fencedKql: fences.filter(isKql).map(({ text }) => text),
    loosePipes: outside.filter((line) => pipe.test(line) && !/\|\s*$/.test(line)),
    tableTechniques: tableTechniques(outside),
    images: images(prose),
    lines: worded.map(words).filter((line) => line.length > 0),
  };
}

/** The words of a text without tags, addresses and the signs of Markdown. */
export function words(text: string): string[] {
  const plain = text
    .replace(/<!--|-->/g, ' ')
    .replace(/<img\b[^>]*>/gi, (tag) => ` ${/\salt=(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.[1] ?? ''} `)
    .replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi, (tag) => (isTag(tag) ? ' ' : tag))
    .replace(/\]\((?:[^()\s]|\([^()]*\))*(?:\s"[^"]*")?\)/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/&(?:[a-z]+|#\d+);/gi, ' ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const pipe =
  /^[\s>]*\|\s*(?:where|project|project-away|extend|summarize|order|sort|take|limit|top|join|distinct|count|union|parse|make-series|mv-expand)\b/;

function isKql({ tag, text }: WrittenFence): boolean {
  if (/^(?:kql|kusto)$/.test(tag)) return text.trim() !== '';
  return (
    /^(?:|sql|c#|csharp|text|txt|plaintext)$/.test(tag) && text.split('\n').some((line) => pipe.test(line))
  );
}

function isTag(tag: string): boolean {
  return /^<\/?(?:a|b|blockquote|br|center|code|div|em|h[1-6]|hr|i|kbd|li|ol|p|picture|pre|section|small|source|span|strong|sub|summary|details|sup|table|tbody|td|th|thead|tr|u|ul|video|font)\b/i.test(
    tag,
  );
}

function tableTechniques(lines: readonly string[]): string[] {
  const found = new Set<string>();
  const isRow = (line: string | undefined) => /^[\s>]*\|.*\|/.test(line ?? '');
  const isSeparator = (line: string | undefined) =>
    /^[\s>]*\|?[\s:|-]*-[\s:|-]*$/.test(line ?? '') && (line ?? '').includes('|');
  let inTable = false;
  for (const [at, line] of lines.entries()) {
    if (isSeparator(line) && (lines[at - 1] ?? '').includes('|')) inTable = true;
    else if (!isRow(line)) inTable = false;
    else if (inTable)
      for (const [id] of line.matchAll(/(?<![A-Za-z0-9])T\d{4}(?:\.\d{3})?(?!\d)/g)) found.add(id);
  }
  return [...found];
}

function images(prose: string): string[] {
  const markdown = [...prose.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)].map(([, src = '']) => src);
  const html = [...prose.matchAll(/<img\b[^>]*?\ssrc\s*=\s*["']([^"']+)["']/gi)].map(([, src = '']) => src);
  return [...markdown, ...html];
}

export interface WriteUpCounts {
  /** Fences tagged as KQL, and those without a telling tag that hold a line with a pipe and an operator. */
  fencedKql: string[];
  /** Lines of KQL outside of every fence. */
  loosePipes: string[];
  /** Ids of techniques in tables, each once. */
  tableTechniques: string[];
  /** Addresses of pictures, in order. */
  images: string[];
  /** The words of every line that has some. */
  lines: string[][];
}

interface WrittenFence {
  tag: string;
  text: string;
}
