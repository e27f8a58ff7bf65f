import type { Nodes, Root } from 'mdast';
import { headingIds } from '../../case/prose/heading-ids.ts';
import { parseWriteUp } from '../blocks/parse-write-up.ts';
import type { CaseProse } from './case-prose.ts';

/** Prose in which a link to a heading that became a finding leads to the finding. */
export function relinkedProse(prose: CaseProse, root: Root): CaseProse {
  const targets = new Map<string, string>();
  for (const { heading, id } of headingIds(root, new Set())) {
    const offset = heading.position?.start.offset ?? -1;
    const finding = prose.findings.find(({ section }) => section.start === offset);
    if (finding !== undefined) targets.set(id, finding.id.toLowerCase());
  }
  if (targets.size === 0) return prose;
  return {
    body: relinked(prose.body, targets),
    findings: prose.findings.map((finding) => ({ ...finding, detail: relinked(finding.detail, targets) })),
  };
}

function relinked(markdown: string, targets: ReadonlyMap<string, string>): string {
  if (!markdown.includes('](#')) return markdown;
  let written = '';
  let at = 0;
  const visit = (node: Nodes) => {
    const target = node.type === 'link' ? targetOf(node.url, targets) : undefined;
    if (node.type === 'link' && target !== undefined) {
      const end = node.position?.end.offset ?? 0;
      const start = markdown.lastIndexOf(`(#`, end);
      const close = markdown.slice(start, end).search(/[\s)]/);
      if (start > at && close > 0) {
        written += `${markdown.slice(at, start)}(#${target}`;
        at = start + close;
      }
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseWriteUp(markdown));
  return written + markdown.slice(at);
}

function targetOf(url: string, targets: ReadonlyMap<string, string>): string | undefined {
  if (!url.startsWith('#')) return undefined;
  const anchor = decoded(url.slice(1)).toLowerCase();
  return targets.get(anchor) ?? targets.get(anchor.replace(/^[^\p{L}\p{N}]+/u, ''));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
