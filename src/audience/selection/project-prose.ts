import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';
import type { ProseView } from './prose-audience.ts';
import { pruneFootnotes } from './prune-footnotes.ts';

/** Markdown of which everything above the audience is gone, and the levels of what is left in it. */
export interface ProjectedProse {
  root: Root;
  levels: readonly TlpLevel[];
}

/**
 * The visible part of a text, as a new tree. Blocks above the audience, barred texts, HTML and directives and images of
 * withheld records are gone, links to what is withheld are their text. Links and images by reference are written out,
 * so no definition is left; footnotes that nothing visible refers to are gone. Only known properties of known nodes are
 * copied: no position, no data.
 */
export function projectProse(root: Root, view: ProseView): ProjectedProse {
  const levels: TlpLevel[] = [];
  const definitions = visibleDefinitions(root, view.audience);
  const all = <T extends Nodes>(nodes: readonly T[], inline: boolean): T[] =>
    // A node becomes nodes of its own class of content, or none.
    nodes.flatMap((node) => one(node as RootContent, inline)) as T[];
  const flow = <T extends Nodes>(nodes: readonly T[]) => all(nodes, false);
  const phrasing = <T extends Nodes>(nodes: readonly T[]) => all(nodes, true);

  const link = (url: string | undefined, title: string | null | undefined, children: RootContent[]) => {
    const shown = url === undefined ? null : view.link(url);
    if (shown === null || isBlank(children)) return children;
    return [{ type: 'link', url: shown, title: title ?? null, children } as RootContent];
  };
  const image = (
    url: string | undefined,
    title: string | null | undefined,
    alt: string | null | undefined,
  ) => {
    const shown = url === undefined ? null : view.link(url);
    if (shown === null) return [];
    return [{ type: 'image', url: shown, title: title ?? null, alt: alt ?? null } as RootContent];
  };

  const one = (node: RootContent, inline: boolean): RootContent[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: node.value }];
      case 'code':
        return [{ type: 'code', lang: node.lang ?? null, meta: node.meta ?? null, value: node.value }];
      case 'break':
      case 'thematicBreak':
        return [{ type: node.type }];
      case 'paragraph': {
        const children = phrasing(node.children);
        return isBlank(children) ? [] : [{ type: 'paragraph', children }];
      }
      case 'heading': {
        const children = phrasing(node.children);
        return isBlank(children) ? [] : [{ type: 'heading', depth: node.depth, children }];
      }
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = phrasing(node.children);
        return children.length === 0 ? [] : [{ type: node.type, children }];
      }
      case 'link':
        return link(node.url, node.title, phrasing(node.children));
      case 'linkReference': {
        const definition = definitions.get(node.identifier);
        return link(definition?.url, definition?.title, phrasing(node.children));
      }
      case 'image':
        return image(node.url, node.title, node.alt);
      case 'imageReference': {
        const definition = definitions.get(node.identifier);
        return image(definition?.url, definition?.title, node.alt);
      }
      case 'blockquote': {
        const children = flow(node.children);
        return children.length === 0 ? [] : [{ type: 'blockquote', children }];
      }
      case 'list': {
        const children = flow(node.children);
        const { ordered = null, start = null, spread = null } = node;
        return children.length === 0 ? [] : [{ type: 'list', ordered, start, spread, children }];
      }
      case 'listItem': {
        const children = flow(node.children);
        if (children.length === 0 && node.children.length > 0) return [];
        return [{ type: 'listItem', checked: node.checked ?? null, spread: node.spread ?? null, children }];
      }
      case 'table':
        return [{ type: 'table', align: node.align ?? null, children: flow(node.children) }];
      case 'tableRow':
        return [{ type: 'tableRow', children: flow(node.children) }];
      case 'tableCell':
        return [{ type: 'tableCell', children: phrasing(node.children) }];
      case 'footnoteReference':
        return [{ type: 'footnoteReference', identifier: node.identifier }];
      case 'footnoteDefinition':
        return [{ type: 'footnoteDefinition', identifier: node.identifier, children: flow(node.children) }];
      case 'recordDirective': {
        const record = view.record(node.id);
        if (record?.id === undefined || record.id === null || record.kind !== node.record) return [];
        return [{ type: 'recordDirective', record: node.record, id: record.id }];
      }
      case 'tlpBlock': {
        if (!mayBeSeen(node.level, view.audience)) return [];
        const children = flow(node.children);
        if (children.length === 0) return [];
        levels.push(node.level);
        return [{ type: 'tlpBlock', level: node.level, children }];
      }
      case 'redactedText':
        if (node.keepFor === null || !mayBeSeen(node.keepFor, view.audience)) {
          return [{ type: 'redactedText', keepFor: null, children: [] }];
        }
        levels.push(node.keepFor);
        return phrasing(node.children);
      case 'html':
        return inline && /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [];
      default:
        return [];
    }
  };

  const children = pruneFootnotes(root.children, flow(root.children), view.audience);
  return { root: { type: 'root', children }, levels };
}

/** Definitions of links by identifier; the first one counts, and is not there when it is withheld. */
function visibleDefinitions(root: Root, audience: TlpLevel): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition | null>();
  const visit = (node: Nodes, shown: boolean) => {
    const visible = shown && (node.type !== 'tlpBlock' || mayBeSeen(node.level, audience));
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set(node.identifier, visible ? node : null);
    if ('children' in node) for (const child of node.children) visit(child, visible);
  };
  visit(root, true);
  return new Map([...found].flatMap(([identifier, node]) => (node === null ? [] : [[identifier, node]])));
}

function isBlank(nodes: readonly Nodes[]): boolean {
  return nodes.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
}
