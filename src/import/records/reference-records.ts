import type { Link, Nodes, Root } from 'mdast';
import { isWebUrl } from '../../case/records/fields.ts';
import { plainWords } from '../blocks/plain-words.ts';
import { type Section, sectionPath } from '../blocks/sections.ts';
import type { DraftRecord } from '../draft.ts';

/** The links that stand under a heading such as `References`. They stay in the prose too. */
export function referenceRecords(root: Root, outline: Section): DraftRecord[] {
  const found = new Map<string, DraftRecord>();
  const visit = (node: Nodes) => {
    if (node.type === 'link') add(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  const add = (link: Link) => {
    const headings = sectionPath(outline, link.position?.start.offset ?? 0).map(
      ({ heading }) => heading?.text ?? '',
    );
    if (
      !headings.some((text) =>
        /\b(?:references?|resources|further reading|sources|related links)\b/i.test(text),
      )
    )
      return;
    if (!isWebUrl(link.url) || found.has(link.url)) return;
    const title = plainWords(link);
    found.set(link.url, { title: title === '' ? link.url : title, url: link.url });
  };
  visit(root);
  return [...found.values()];
}
