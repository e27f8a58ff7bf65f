import { visit } from 'unist-util-visit';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { plainFields } from './plain-fields.ts';
import { proseOf } from './prose-of.ts';

/** What nobody writes to be read: `TODO`, `lorem ipsum`, `<your text>`, `[insert date]`. */
const placeholder =
  /\b(?:TODO|TBD|FIXME|XXX)\b(?!-)|\blorem ipsum\b|<(?:your|insert|add|enter)\b[^>]*>|\[(?:your|insert|add|enter|tbd|todo)\b[^\]]*\]/i;
const inCapitals = /\b(?:TODO|TBD|FIXME|XXX)\b/;

export const noPlaceholder: Rule = {
  id: 'no-placeholder',
  severity: 'warning',
  summary: 'A text is still a placeholder, or a link leads nowhere.',
  why: 'It tells the reader that the case is not finished.',
  fix: 'Write the final text, or remove it.',
  bad: [
    { title: 'A word left for later', body: 'The sign-in came from TODO.', at: ['TODO'] },
    { title: 'A link without an address', body: 'See [here]().', at: ['[here]()'] },
    {
      title: 'A field',
      case: 'summary: Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
      at: ['Lorem ipsum'],
    },
  ],
  good: [
    {
      title: 'The word as code, and as an ordinary one',
      body: 'The script prints `TODO`. Todo lists were copied.',
    },
  ],
  *checkCase({ source }) {
    for (const { prose, at } of proseOf(source.case)) {
      const found: { start: number; end: number; text: string }[] = [];
      visit(prose.root, (node) => {
        const start = node.position?.start.offset ?? 0;
        const end = node.position?.end.offset ?? start;
        if (node.type === 'link' && node.url === '')
          found.push({ start, end, text: 'link without an address' });
        if (node.type !== 'text') return;
        const match = matched(prose.text.slice(start, end));
        if (match !== null)
          found.push({
            start: start + match.index,
            end: start + match.index + match.text.length,
            text: `\`${match.text}\``,
          });
      });
      for (const { start, end, text } of found) {
        yield {
          message: `Unexpected ${text}, expected the final text`,
          place: prose.place(start, end),
          slug: source.case.slug,
          at,
        };
      }
    }
    for (const { at, text } of plainFields(source.case)) {
      const match = matched(text);
      if (match === null) continue;
      const span = source.yaml.textSpan(at, match.index, match.index + match.text.length);
      const { file } = source.yaml.source;
      yield {
        ...findingAt(source, at, { message: `Unexpected \`${match.text}\`, expected the final text` }),
        place: { file, range: source.yaml.source.range(span.start, span.end) },
      };
    }
  },
};

function matched(text: string): { index: number; text: string } | null {
  const match = placeholder.exec(text);
  if (match === null) return null;
  // "Todo" and "xxx" are words or parts of names unless they are shouted.
  if (/^(?:todo|tbd|fixme|xxx)$/i.test(match[0]) && !inCapitals.test(match[0])) return null;
  return { index: match.index, text: match[0] };
}
