import type { Nodes } from 'mdast';
import type { CaseSource } from '../../case/read-case.ts';
import type { Finding } from '../engine/rule-finding.ts';
import { proseOf } from '../format/prose-of.ts';

const unseen = /<!--[\s\S]*?(?:-->|$)/g;
const picture = /<img\b[^>]*>?/gi;

/** The pictures that are written as HTML in the prose of a case, which no page shows. */
export function* unseenPictures({ case: of }: CaseSource): Iterable<Finding> {
  for (const { prose, at } of proseOf(of)) {
    for (const { value, start } of htmlOf(prose.root)) {
      const seen = value.replace(unseen, (comment) => ' '.repeat(comment.length));
      for (const match of seen.matchAll(picture)) {
        const source = attribute(match[0], 'src') || 'evidence/picture.png';
        const alt = attribute(match[0], 'alt') || 'what it shows';
        yield {
          message: 'Unexpected `<img>`, expected a picture in Markdown, since no page shows one in HTML',
          why: 'On the page only its `alt` is left, and the reader does not learn that there was a picture.',
          fix: `Write \`![${alt}](${source})\`.`,
          severity: 'warning',
          place: prose.place(start + match.index, start + match.index + match[0].length),
          slug: of.slug,
          at,
        };
      }
    }
  }
}

function htmlOf(node: Nodes): { value: string; start: number }[] {
  if (node.type === 'html') return [{ value: node.value, start: node.position?.start.offset ?? 0 }];
  return 'children' in node ? node.children.flatMap(htmlOf) : [];
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(/\s+/g, ' ').trim();
}
