import type { Nodes } from 'mdast';
import { linkTarget } from '../../case/prose/link-target.ts';
import type { DraftRecord } from '../draft.ts';
import { parseForm } from './parse-form.ts';
import type { CasebookMarkdown } from './read-casebook-markdown.ts';

/** The local files that records and prose name, each once; relative to the folder of the case. */
export function namedFiles({ front, body, left }: CasebookMarkdown): string[] {
  const records = Object.values(front).flatMap((value) =>
    Array.isArray(value) ? value : [],
  ) as DraftRecord[];
  const prose = records
    .flatMap(({ detail, limit }) => [detail, limit])
    .filter((text) => typeof text === 'string');
  const paths = [
    ...records.flatMap(({ file, results }) => [file, results]).filter((path) => typeof path === 'string'),
    ...[body, ...left, ...prose].flatMap(linked),
  ];
  return [...new Set(paths)].filter((path) => !/^(?:\.\.\/|\/|\\)/.test(path));
}

function linked(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    const target = node.type === 'link' || node.type === 'image' ? linkTarget(node.url) : null;
    if (target?.kind === 'file') found.push(target.path);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseForm(markdown));
  return found;
}
