import { Tokenizer } from 'parse5';

/** The tags, texts and comments of a piece of HTML, in order; tags need not be closed. Offsets are of `html`. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const text = (chars: string, start: number, end: number) => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') {
      last.text += chars;
      last.end = end;
    } else tokens.push({ kind: 'text', text: chars, start, end });
  };
  const characters = ({ chars, location }: Characters) =>
    text(chars, location?.startOffset ?? 0, location?.endOffset ?? 0);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, location }) => {
        const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
        tokens.push({ kind: 'open', tag: tagName, attributes, ...span(location) });
      },
      onEndTag: ({ tagName, location }) => tokens.push({ kind: 'close', tag: tagName, ...span(location) }),
      onComment: ({ data, location }) => tokens.push({ kind: 'comment', text: data, ...span(location) }),
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: characters,
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  // The tokenizer drops a tag that the text ends in.
  const end = tokens.at(-1)?.end ?? 0;
  if (end < html.length) text(html.slice(end), end, html.length);
  return tokens;
}

function span(location: Location | null | undefined): { start: number; end: number } {
  return { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 };
}

export type HtmlToken = { start: number; end: number } & (
  | { kind: 'open'; tag: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; tag: string }
  | { kind: 'text'; text: string }
  | { kind: 'comment'; text: string }
);

interface Location {
  startOffset: number;
  endOffset: number;
}

interface Characters {
  chars: string;
  location?: Location | null;
}
