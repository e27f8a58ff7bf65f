import type { Nodes } from 'mdast';
import type { ProjectedCase, VisibleProse } from '../../audience/projected-case.ts';
import { valuesInText } from '../../indicators/find/values-in-text.ts';
import type { Sighting } from './sighting.ts';

/** The values that the prose of a case names, the whole of each code within a line among them. */
export function proseSightings(of: ProjectedCase): Sighting[] {
  const within = (prose: VisibleProse | undefined, at: Omit<Sighting, 'value'>): Sighting[] =>
    prose === undefined ? [] : valuesIn(prose.root).map((value) => ({ ...at, mentioned: true, value }));
  const record = (kind: Sighting['kind'], id: string) => ({ kind, id, anchor: id.toLowerCase() });
  return [
    ...within(of.body, { kind: 'background' }),
    ...of.findings.flatMap(({ id, detail, limit }) =>
      [detail, limit].flatMap((prose) => within(prose, record('finding', id))),
    ),
    ...of.response.flatMap(({ id, detail }) => within(detail, record('response', id))),
  ];
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The words of a block in one text, so that a value is found that is partly bold. */
export function proseTexts(node: Nodes): string[] {
  if (blocks.has(node.type)) return [textOf(node)];
  return 'children' in node ? node.children.flatMap(proseTexts) : [];
}

function valuesIn(root: Nodes): string[] {
  const found = new Set(proseTexts(root).flatMap(valuesInText));
  const walk = (node: Nodes) => {
    if (node.type === 'inlineCode' && isName(node.value)) found.add(node.value);
    if (node.type === 'code')
      for (const [, one, other] of node.value.matchAll(/"([^"\n]{2,400})"|'([^'\n]{2,400})'/g))
        found.add(one ?? other ?? '');
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return [...found];
}

/** Code within a line that is not a word of the language: `endpoint-za`, `AccountName`. */
function isName(code: string): boolean {
  return code.length <= 400 && !/^[\p{Lu}]?[\p{Ll}\p{M}]*$|^[\d.,:%\s]*$/u.test(code);
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  // What was on both sides of a barred text is not one value.
  if (node.type === 'redactedText' && node.children.length === 0) return '\ufffc';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
