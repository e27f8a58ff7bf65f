import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { mayBeSeen, type TlpLevel } from '../../case/tlp.ts';

/**
 * Footnotes of a projected text (`shown`), which was `written`: those that nothing visible refers to are gone, references
 * to withheld ones too, and the rest is named by number, since a name is a text of its author's.
 */
export function pruneFootnotes(
  written: readonly RootContent[],
  shown: readonly RootContent[],
  audience: TlpLevel,
): RootContent[] {
  const withheld = withheldFootnotes(written, audience);
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of walk(shown)) {
    if (node.type !== 'footnoteDefinition' || withheld.has(node.identifier)) continue;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const numbers = new Map<string, string>();
  const reach = (nodes: readonly Nodes[]) => {
    for (const node of walk(nodes, (inner) => inner.type !== 'footnoteDefinition')) {
      if (node.type !== 'footnoteReference' || numbers.has(node.identifier)) continue;
      const definition = definitions.get(node.identifier);
      if (definition === undefined) continue;
      numbers.set(node.identifier, String(numbers.size + 1));
      reach(definition.children);
    }
  };
  reach(shown);

  const renamed = <T extends Nodes>(nodes: readonly T[]): T[] =>
    nodes.flatMap((node): T[] => {
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
        const number = numbers.get(node.identifier);
        if (number === undefined) return [];
        if (node.type === 'footnoteDefinition' && definitions.get(node.identifier) !== node) return [];
        const named = { ...node, identifier: number, label: number };
        return 'children' in named ? [{ ...named, children: renamed(named.children) }] : [named];
      }
      return 'children' in node ? [{ ...node, children: renamed<Nodes>(node.children) }] : [node];
    });
  return renamed(shown);
}

/** Identifiers whose footnote, the first one of that name, is withheld. */
function withheldFootnotes(written: readonly RootContent[], audience: TlpLevel): ReadonlySet<string> {
  const first = new Map<string, boolean>();
  const visit = (nodes: readonly Nodes[], shown: boolean) => {
    for (const node of nodes) {
      const visible = shown && (node.type !== 'tlpBlock' || mayBeSeen(node.level, audience));
      if (node.type === 'footnoteDefinition' && !first.has(node.identifier))
        first.set(node.identifier, visible);
      if ('children' in node) visit(node.children, visible);
    }
  };
  visit(written, true);
  return new Set([...first].flatMap(([identifier, visible]) => (visible ? [] : [identifier])));
}

function* walk(nodes: readonly Nodes[], into: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  for (const node of nodes) {
    yield node;
    if ('children' in node && into(node)) yield* walk(node.children, into);
  }
}
