import type { Nodes } from 'mdast';
import type { Place } from './diagnostic.ts';
import type { Prose } from './prose.ts';
import { type Platform, platforms } from './query.ts';
import { alignOffsets } from './scalar-offsets.ts';

/** A fence tagged `kql` or `kusto` in the prose of a case. */
export interface KqlFence {
  text: string;
  /** From `platform=sentinel` behind the tag; null when left out or unknown. */
  platform: Platform | null;
  /** Reason of `check=off`; null for a fence that is checked. */
  unchecked: string | null;
  /** Where `[start, end)` of the text is in the file. */
  place(start: number, end: number): Place;
}

/** The KQL fences of a text, in order. */
export function kqlFences(prose: Prose): KqlFence[] {
  const fences: KqlFence[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'code' && isKql(node.lang)) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? prose.text.length;
      const body = prose.text.indexOf('\n', start) + 1;
      const offsets = alignOffsets(node.value, prose.text, body === 0 ? start : body, end);
      const at = (offset: number) => offsets?.[Math.min(offset, offsets.length - 1)] ?? start;
      fences.push({
        text: node.value,
        ...fenceMeta(node.meta),
        place: (from, to) => prose.place(at(from), to > from ? at(to - 1) + 1 : at(from)),
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(prose.root);
  return fences;
}

/** Whether a fence with this tag is KQL. */
export function isKql(lang: string | null | undefined): boolean {
  return /^(kql|kusto)$/i.test(lang ?? '');
}

/** What stands behind the tag of a fence: ` platform=sentinel`, ` check=off reason="a fragment"`. */
export function fenceMeta(meta: string | null | undefined): Pick<KqlFence, 'platform' | 'unchecked'> {
  const platform = /(?:^|\s)platform=([a-z-]+)/.exec(meta ?? '')?.[1];
  const off = /(?:^|\s)check=off(?:\s|$)/.test(meta ?? '');
  const reason = /(?:^|\s)reason="([^"]*)"/.exec(meta ?? '')?.[1];
  return {
    platform: platforms.find((one) => one === platform) ?? null,
    unchecked: off ? (reason ?? 'no reason given') : null,
  };
}
