import type { Nodes, Root } from 'mdast';
import type { Place } from '../../case/diagnostic.ts';
import type { KeyPath } from '../../case/key-path.ts';
import type { Prose } from '../../case/prose/prose.ts';
import { proseBlocks } from '../../case/prose/prose-blocks.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { findIndicators } from '../../indicators/find/find-indicators.ts';
import { plainFields } from '../format/plain-fields.ts';
import { proseOf } from '../format/prose-of.ts';

/** A text in which indicators are looked for. Offsets are those of `text`. */
export interface IndicatorText {
  text: string;
  at: KeyPath;
  /** Whether it is a plain field and no Markdown. */
  plain: boolean;
  place(start: number, end: number): Place;
  /** Whether a place is part of the words of a link. */
  linked(start: number): boolean;
  /** Whether a place is barred by `:redact[…]`. */
  barred(start: number): boolean;
}

/**
 * What a case says in words: plain fields and the blocks of its Markdown, without code, pictures and the addresses of
 * links. Code that is an address or a hash as a whole is text: that is how authors write indicators.
 */
export function indicatorTexts(source: CaseSource): IndicatorText[] {
  const { yaml } = source;
  const plain = plainFields(source.case).map(
    ({ at, text }): IndicatorText => ({
      text,
      at,
      plain: true,
      place: (start, end) => {
        const span = yaml.textSpan(at, start, end);
        return { file: yaml.source.file, range: yaml.source.range(span.start, span.end) };
      },
      linked: () => false,
      barred: () => false,
    }),
  );
  return [...plain, ...proseOf(source.case).flatMap(({ prose, at }) => proseTexts(prose, at))];
}

function proseTexts(prose: Prose, at: KeyPath): IndicatorText[] {
  const { links, bars } = spansOf(prose.root);
  return proseBlocks(prose.root, prose.text, isIndicator).map((block) => {
    const within = (spans: readonly Span[]) => (offset: number) => {
      const { start } = block.written(offset, offset + 1);
      return spans.some((span) => span.start <= start && start < span.end);
    };
    return {
      text: block.text,
      at,
      plain: false,
      place: (start, end) => {
        const span = block.written(start, end);
        return prose.place(span.start, span.end);
      },
      linked: within(links),
      barred: within(bars),
    };
  });
}

/** Whether code is one indicator, with a port at most. A live domain is rather a field or a file, unless its end is not a word. */
function isIndicator(code: string): boolean {
  const [found, ...more] = findIndicators(code);
  if (found === undefined || more.length > 0) return false;
  const { type, value, defanged, start, end } = found;
  if (type === 'domain' && !defanged && !endsOfDomains.has(value.slice(value.lastIndexOf('.') + 1)))
    return false;
  return code.slice(0, start).trim() === '' && /^(?::\d{1,5})?$/.test(code.slice(end).trim());
}

const endsOfDomains = new Set(
  'com net org io ru cn xyz top dev onion cc cloud online biz example'.split(' '),
);

interface Span {
  start: number;
  end: number;
}

function spansOf(root: Root): { links: Span[]; bars: Span[] } {
  const links: Span[] = [];
  const bars: Span[] = [];
  const walk = (node: Nodes) => {
    const into = node.type === 'redactedText' ? bars : /^link/.test(node.type) ? links : null;
    into?.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return { links, bars };
}
