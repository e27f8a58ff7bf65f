import type { Nodes } from 'mdast';
import type { Place } from '../diagnostic.ts';
import { type Platform, platforms } from '../records/query.ts';
import { alignOffsets } from '../source/scalar-offsets.ts';
import type { Prose } from './prose.ts';

/** A fence tagged `kql` or `kusto` in the prose of a case. */
export interface KqlFence {
  text: string;
  /** From `platform=sentinel` after the tag; null when left out or unknown. */
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
      const from = body === 0 ? start : body;
      const offsets =
        alignOffsets(node.value, prose.text, from, end) ??
        // In a quote each line begins with signs that are none of the code.
        alignOffsets(node.value, withoutQuotes(prose.text, from, end), from, end);
      const at = (offset: number) => offsets?.[Math.min(offset, offsets.length - 1)] ?? start;
      fences.push({
        text: node.value,
        ...fenceMeta(node.meta),
        place: (first, last) => prose.place(at(first), last > first ? at(last - 1) + 1 : at(first)),
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(prose.root);
  return fences;
}

function withoutQuotes(text: string, from: number, to: number): string {
  const lines = text.slice(from, to).replace(/^[ \t>]+/gm, (signs) => signs.replaceAll('>', ' '));
  return text.slice(0, from) + lines;
}

/** Whether a fence with this tag is KQL. */
export function isKql(lang: string | null | undefined): boolean {
  return /^(kql|kusto)$/i.test(lang ?? '');
}

/** What is after the tag of a fence: ` platform=sentinel`, ` check=off reason="a fragment"`. */
export function fenceMeta(meta: string | null | undefined): Pick<KqlFence, 'platform' | 'unchecked'> {
  const platform = /(?:^|\s)platform=([a-z-]+)/.exec(meta ?? '')?.[1];
  const off = /(?:^|\s)check=off(?:\s|$)/.test(meta ?? '');
  const reason = /(?:^|\s)reason="([^"]*)"/.exec(meta ?? '')?.[1];
  return {
    platform: platforms.find((one) => one === platform) ?? null,
    unchecked: off ? (reason ?? 'no reason given') : null,
  };
}
