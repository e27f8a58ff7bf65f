import type { BlockContent, Html, Nodes, PhrasingContent, Root } from 'mdast';

/** An element of HTML that may stay, made from tags in the text: no attribute of it is ever read. */
export interface HtmlElement {
  type: 'htmlElement';
  data: { hName: string };
  children: (BlockContent | PhrasingContent)[];
  position?: Html['position'];
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
  interface BlockContentMap {
    htmlElement: HtmlElement;
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
}

const inline = new Set('b strong i em s del ins mark kbd sub sup small samp var q code'.split(' '));
const block = new Set(['details', 'summary']);

/**
 * Reads the raw HTML of a text, in the tree itself: a few harmless elements stay when they are closed among their
 * siblings, `<br>` is a line break, a picture its alternative text; all other tags, comments, scripts and styles go,
 * the words between them stay.
 */
export function readSafeHtml(root: Root): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('children' in node)) continue;
    if (node.children.some(({ type }) => type === 'html')) {
      const phrasing = [
        'paragraph',
        'heading',
        'tableCell',
        'emphasis',
        'strong',
        'delete',
        'link',
        'linkReference',
      ];
      const children = node.children as Child[];
      node.children = (
        phrasing.includes(node.type) ? nested(children.flatMap(pieces)) : blocks(children)
      ) as never;
    }
    for (const child of node.children) waiting.push(child);
  }
}

type Child = BlockContent | PhrasingContent;
type Piece = Child | { open: string } | { close: string };

/** Flow content: words and inline elements between the tags are put in paragraphs. */
function blocks(children: Child[]): Child[] {
  const all: Piece[] = [];
  for (const child of children) {
    if (child.type !== 'html') {
      all.push(child);
      continue;
    }
    let run: Piece[] = [];
    const end = () => {
      const words = nested(run);
      if (words.some((word) => word.type !== 'text' || word.value.trim() !== '')) {
        all.push({ type: 'paragraph', children: words as PhrasingContent[] });
      }
      run = [];
    };
    for (const piece of pieces(child)) {
      const tag = 'open' in piece ? piece.open : 'close' in piece ? piece.close : null;
      if (tag !== null && block.has(tag)) {
        end();
        all.push(piece);
      } else run.push(piece);
    }
    end();
  }
  return nested(all);
}

/** Elements of the tags that are opened and closed in turn; a tag without its other half is dropped. */
function nested(all: Piece[]): Child[] {
  const top: Child[] = [];
  const open: { name: string; children: Child[] }[] = [];
  const current = () => open.at(-1)?.children ?? top;
  const close = (keep: boolean) => {
    const last = open.pop();
    if (last === undefined) return;
    // A summary holds words only.
    const children =
      last.name === 'summary'
        ? last.children.flatMap((child): Child[] => (child.type === 'paragraph' ? child.children : [child]))
        : last.children;
    if (keep) current().push({ type: 'htmlElement', data: { hName: last.name }, children });
    else current().push(...last.children);
  };
  for (const piece of all) {
    if ('open' in piece) open.push({ name: piece.open, children: [] });
    else if (!('close' in piece)) current().push(piece);
    else if (open.some(({ name }) => name === piece.close)) {
      while (open.at(-1)?.name !== piece.close) close(false);
      close(true);
    }
  }
  while (open.length > 0) close(false);
  return top;
}

const unseen =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<(script|style|template|noscript|iframe|object|title|textarea|xmp)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>|<![^>]*>/gi;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  '#39': "'",
};

function pieces(node: Child): Piece[] {
  if (node.type !== 'html') return [node];
  const value = (node as Html).value.replace(unseen, '');
  const found: Piece[] = [];
  let at = 0;
  const words = (text: string) => {
    if (text !== '')
      found.push({
        type: 'text',
        value: text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => entities[name] ?? ''),
      });
  };
  for (const match of value.matchAll(tag)) {
    words(value.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase() ?? '';
    if (name === 'br') found.push({ type: 'break' });
    else if (name === 'img') words(/\salt\s*=\s*"([^"]*)"/i.exec(match[3] ?? '')?.[1] ?? '');
    else if (inline.has(name) || block.has(name))
      found.push(match[1] === '' ? { open: name } : { close: name });
  }
  words(value.slice(at));
  return found;
}
