import type { VisibleCase } from '../projected-case.ts';
import { anchorKey, headingTexts } from '../selection/heading-texts.ts';
import type { Redactor } from './redactor.ts';

/** What an anchor is called now; null when it is not made from something that was redacted. */
export type RedactedAnchors = (anchor: string) => string | null;

/** Anchors of records that were given another id (`ids`, by lower case), and of headings in which something is redacted. */
export function redactedAnchors(
  of: VisibleCase,
  redactor: Redactor,
  ids: ReadonlyMap<string, string>,
): RedactedAnchors {
  const roots = [
    of.body,
    ...of.findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...of.response.map(({ detail }) => detail),
  ];
  const headings = new Map<string, string>();
  for (const prose of roots) {
    for (const heading of prose === undefined ? [] : headingTexts(prose.root)) {
      const shown = redactor.text(heading);
      if (shown !== heading) headings.set(anchorKey(heading), slugOf(shown));
    }
  }
  return (anchor) => {
    const plain = decoded(anchor);
    return ids.get(plain.toLowerCase())?.toLowerCase() ?? headings.get(anchorKey(plain)) ?? null;
  };
}

/** The anchor of a heading, as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
