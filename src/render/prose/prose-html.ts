import type { Element, ElementContent, Root as HtmlRoot, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { headingIds } from '../../case/prose/heading-ids.ts';
import { type ProseHandlers, proseHandlers } from './prose-handlers.ts';
import type { ProseOptions } from './prose-options.ts';
import type { ProseWords } from './prose-words.ts';
import { readSafeHtml } from './safe-html.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { isShort, unbroken } from './unbroken.ts';

/** A stretch of HTML, or the place of a record. A stretch may open a `<div>` that a later one closes. */
export type ProsePart = { html: string } | { record: 'finding' | 'query' | 'evidence'; id: string };

export interface RenderedProse {
  parts: ProsePart[];
  /** For a list of contents; `depth` is the level of the heading on the page, 2 to 6. */
  headings: { depth: number; text: string; id: string }[];
  /** Blocks of code that a reader takes away, in order. */
  code: { id: string; text: string; under: string | null }[];
}

/** Prose of a projected case as safe HTML. The tree is not changed. */
export function renderProse(prose: Root, options: ProseOptions): RenderedProse {
  const root = structuredClone(prose);
  readSafeHtml(root);
  const headings = headingIds(root, options.reservedIds);
  // A point is in no id of a record and in no slug.
  const prefix = `${options.footnotes}.`;
  const handlers = proseHandlers(root, headings, options);
  const { words } = options;
  const processor = unified()
    .use(remarkRehype, {
      handlers: handlers.table,
      clobberPrefix: prefix,
      footnoteLabel: words.footnotes,
      footnoteLabelTagName: `h${options.headingBase}`,
      footnoteLabelProperties: { className: ['vh'] },
      footnoteBackLabel: (index, place) => words.back(index + 1, place),
    })
    .use(rehypeSanitize, sanitizeSchema);
  const html = processor.runSync(root) as HtmlRoot;
  const records = finish(html, handlers, prefix, words);
  keepWhole(html);
  return {
    parts: parts(toHtml(html, { allowDangerousHtml: true }), records),
    headings: headings.map(({ depth, text, id }) => ({
      depth: Math.min(6, options.headingBase + depth),
      text,
      id,
    })),
    code: handlers.code.flatMap(({ head, id, text, under }) => (head === null ? [] : [{ id, text, under }])),
  };
}

/** Short words with hyphens stay on one line, and so does short code with one. */
function keepWhole(html: HtmlRoot): void {
  visit(html, 'element', (node: Element) => {
    if (node.tagName === 'pre' || isWhole(node)) return SKIP;
    if (node.tagName === 'code') {
      const [only] = node.children;
      if (only?.type === 'text' && isShort(only.value)) {
        if (only.value.includes('-')) node.properties.className = ['whole'];
        return SKIP;
      }
    }
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'text' || !child.value.includes('-')) return [child];
      return unbroken(child.value).map(({ text, whole }): ElementContent => {
        const value: ElementContent = { type: 'text', value: text };
        return whole
          ? { type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [value] }
          : value;
      });
    });
    return undefined;
  });
}

const isWhole = ({ properties }: Element) =>
  Array.isArray(properties.className) && properties.className.includes('whole');

/** After the sanitizer: code as highlighted, places of records as comments, footnote labels by their own id. */
function finish(
  html: HtmlRoot,
  { code, records }: ProseHandlers,
  prefix: string,
  words: ProseWords,
): ProseHandlers['records'] {
  visit(html, 'element', (node: Element, index, parent) => {
    const { properties } = node;
    if (node.tagName === 'pre' && parent && index !== undefined && !isFigure(parent)) {
      const [first] = node.children;
      const at = first?.type === 'element' ? first.properties.dataCode : undefined;
      const { head = null, id } = code[Number(at ?? -1)] ?? {};
      if (head !== null) parent.children[index] = figure(id, [{ type: 'raw', value: head }, node]);
    }
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    if (node.tagName === 'input')
      properties.ariaLabel = properties.checked === true ? words.done : words.notDone;
    if (properties.id === 'footnote-label') properties.id = `${prefix}label`;
    if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = [`${prefix}label`];
    if (properties.dataCode !== undefined) {
      const found = code[Number(properties.dataCode)];
      delete properties.dataCode;
      if (found !== undefined) node.children = [{ type: 'raw', value: found.html }];
    }
    if (properties.dataRecord !== undefined && parent && index !== undefined) {
      parent.children[index] = { type: 'comment', value: `record ${properties.dataRecord}` };
    }
  });
  return records;
}

const isFigure = (node: Nodes) => node.type === 'element' && node.tagName === 'figure';

const figure = (id: string | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'figure',
  properties: { className: ['query'], id },
  children,
});

function parts(html: string, records: ProseHandlers['records']): ProsePart[] {
  // The sanitizer leaves no comment of the author, and `<` of a text is written as a reference.
  return html.split(/<!--record (\d+)-->/).flatMap((piece, index): ProsePart[] => {
    if (index % 2 === 0) return piece.trim() === '' ? [] : [{ html: piece }];
    const record = records[Number(piece)];
    return record === undefined ? [] : [record];
  });
}
