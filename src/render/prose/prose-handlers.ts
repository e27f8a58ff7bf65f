import type { Element, ElementContent, Properties } from 'hast';
import type {
  Code,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
  Table,
} from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { HeadingId } from '../../case/prose/heading-ids.ts';
import { linkTarget } from '../../case/prose/link-target.ts';
import { plainText } from '../../case/prose/plain-text.ts';
import type { RecordDirective, TlpBlock } from '../../case/prose/prose.ts';
import { definitionsOf } from '../../case/prose/prose-links.ts';
import { codeHead } from '../code/code-head.ts';
import type { ProseOptions } from './prose-options.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>;
type State = Parameters<Handler>[0];

/** A block of code; `id` is its anchor where it has a head. */
export interface ShownCode {
  html: string;
  head: string | null;
  id: string;
  text: string;
  /** The heading it is under; null where there is none. */
  under: string | null;
}

/** How our nodes and those with addresses become elements, and what is put in after the sanitizer. */
export interface ProseHandlers {
  table: NonNullable<Options['handlers']>;
  /** Highlighted code by the number in `data-code`. */
  code: ShownCode[];
  /** Placed records by the number in `data-record`. */
  records: { record: RecordDirective['record']; id: string }[];
}

export function proseHandlers(
  root: Root,
  headings: readonly HeadingId[],
  options: ProseOptions,
): ProseHandlers {
  const code: ProseHandlers['code'] = [];
  const records: ProseHandlers['records'] = [];
  const definitions = definitionsOf(root);
  const byHeading = new Map(headings.map((one) => [one.heading, one]));
  const ids = new Set(headings.map(({ id }) => id));
  const counts = { code: 0, table: 0 };
  let under: string | null = null;

  const link = (state: State, node: Link | LinkReference, url: string | null) => {
    const children = state.all(node);
    const href = url === null ? null : linkHref(url, ids, options);
    if (href === null) return children as ElementContent[];
    const external = /^https?:/i.test(href) && linkTarget(url ?? '').kind === 'external';
    const words = plainText(node) === '' && !holdsImage(node) ? linkLabel(url ?? '', options) : null;
    return element(
      'a',
      { href, ...(external ? { rel: ['external', 'noreferrer'] } : {}) },
      words === null ? withoutLinks(children as ElementContent[]) : [text(words)],
    );
  };
  const image = (url: string | null, alt: string): ElementContent => {
    const target = linkTarget(url ?? '');
    if (target.kind === 'file') {
      const found = options.image(target.path);
      if (found === null) return text(alt);
      const { src, srcset, sizes, width, height, full } = found;
      const shown = { src, srcSet: srcset, sizes, alt, width, height, loading: 'lazy', decoding: 'async' };
      const ariaLabel = alt.trim() === '' ? options.words.picture : undefined;
      return element('a', { href: full ?? src, className: ['zoom'], ariaLabel }, [element('img', shown, [])]);
    }
    if (target.kind !== 'external' || !options.externalLink(target.url)) return text(alt);
    const href = URL.parse(target.url)?.href ?? target.url;
    return element('a', { href, rel: ['external', 'noreferrer'] }, [
      text(alt.trim() || options.words.picture),
    ]);
  };

  const table: Record<string, Handler> = {
    html: () => undefined,
    link: (state, node: Link) => link(state, node, node.url),
    linkReference: (state, node: LinkReference) =>
      link(state, node, definitions.get(node.identifier)?.url ?? null),
    image: (_, node: Image) => image(node.url, node.alt ?? ''),
    imageReference: (_, node: ImageReference) =>
      image(definitions.get(node.identifier)?.url ?? null, node.alt ?? ''),
    heading: (state, node: Heading) => {
      const { depth, id } = byHeading.get(node) ?? { depth: 4, id: undefined };
      under = plainText(node);
      const name = `h${Math.min(6, options.headingBase + depth)}`;
      return element(name, { id }, state.all(node) as ElementContent[]);
    },
    code: (_, node: Code) => {
      const html = options.highlight(node.value, node.lang ?? null, node.meta ?? null);
      const label = `${options.name}, ${options.words.code} ${++counts.code}`;
      const tools = options.tools?.(node.value, node.lang ?? null, node.meta ?? null) ?? null;
      const head = tools === null ? null : codeHead(tools, label, options.words);
      const id = `${options.footnotes}.code-${counts.code}`;
      const shown = html === null ? null : { html, head, id, text: node.value, under };
      const dataCode = shown === null ? undefined : code.push(shown) - 1;
      return element('pre', { tabIndex: 0, role: 'region', ariaLabel: label }, [
        element('code', { dataCode }, [text(node.value)]),
      ]);
    },
    table: (state, node: Table) => {
      const made = defaultHandlers.table(state, node) as Element;
      made.properties.className = ['data'];
      const ends = new Set((node.align ?? []).flatMap((align, index) => (align === 'right' ? index : [])));
      finishCells(made, ends);
      const label = `${options.name}, ${options.words.table} ${++counts.table}`;
      return element('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: label }, [made]);
    },
    footnoteReference: (state, node: FootnoteReference) =>
      state.footnoteById.has(node.identifier.toUpperCase())
        ? defaultHandlers.footnoteReference(state, node)
        : undefined,
    redactedText: () =>
      element('span', { className: ['redacted'] }, [
        element('span', { className: ['vh'] }, [text(options.words.withheld)]),
      ]),
    tlpBlock: (state, node: TlpBlock) =>
      element('div', { className: ['tlp-part'] }, [
        element('p', { className: ['label'] }, [
          element('span', { className: ['tlp', `tlp-${node.level.replace('+STRICT', '').toLowerCase()}`] }, [
            text(`TLP:${node.level}`),
          ]),
        ]),
        ...(state.all(node as Nodes as Root) as ElementContent[]),
      ]),
    recordDirective: (_, { record, id }: RecordDirective) =>
      element('div', { dataRecord: records.push({ record, id }) - 1 }, []),
  };
  return { table, code, records };
}

function linkHref(url: string, headingIds: ReadonlySet<string>, options: ProseOptions): string | null {
  const target = linkTarget(url);
  switch (target.kind) {
    case 'external':
      return options.externalLink(target.url) ? (URL.parse(target.url)?.href ?? null) : null;
    case 'anchor':
      return (
        options.record(target.anchor)?.href ?? (headingIds.has(target.anchor) ? `#${target.anchor}` : null)
      );
    case 'case':
      return options.caseHref(target.slug, target.anchor);
    case 'file':
      return options.fileHref(target.path);
    default:
      return null;
  }
}

function linkLabel(url: string, options: ProseOptions): string {
  const target = linkTarget(url);
  return (target.kind === 'anchor' ? options.record(target.anchor)?.label : null) ?? 'Link';
}

function holdsImage(node: Nodes): boolean {
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    ('children' in node && node.children.some(holdsImage))
  );
}

/** A link holds no other one: pictures and footnotes inside it lose theirs. */
function withoutLinks(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const inside = withoutLinks(child.children);
    return child.tagName === 'a' ? inside : [{ ...child, children: inside }];
  });
}

function finishCells(table: Element, ends: ReadonlySet<number>): void {
  for (const section of table.children) {
    for (const row of section.type === 'element' ? section.children : []) {
      const cells = row.type === 'element' ? row.children.filter(({ type }) => type === 'element') : [];
      (cells as Element[]).forEach((cell, index) => {
        cell.properties = {
          ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
          ...(ends.has(index) ? { className: ['end'] } : {}),
        };
      });
    }
  }
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
