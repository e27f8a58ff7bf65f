import type { TlpLevel } from '../../case/tlp.ts';
import type { Weight } from './card-fonts.ts';
import { cardSize } from './card-size.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import { drawable, type TextLine, textLine } from './text-line.ts';

/** What a picture of a page says when somebody shares its address. All of it is drawn; nothing else is. */
export interface SocialCard {
  label: TlpLevel;
  site: string;
  /** Such as a case number. */
  number: string | null;
  title: string;
  /** Under the title, where there is room. */
  summary: string | null;
  /** At most five, from the start of the line. */
  facts: readonly Fact[];
  /** Direction of the page. */
  direction: 'ltr' | 'rtl';
}

interface Fact {
  name: string;
  value: string;
  /** Draws the mark of a severity before the value: so many of five bars filled. */
  bars?: number;
}

const leftEdge = 64;
const rightEdge = cardSize.width - leftEdge;
const ink = '#15181d';
const muted = '#565e6b';
const severityColours = ['#565e6b', '#1f6474', '#7d5a00', '#b0400c', '#a3103f'];
// Official, on black.
const tlpColours: Record<TlpLevel, string> = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  'AMBER+STRICT': '#ffc000',
  RED: '#ff2b2b',
};

/** The card as SVG, 1200 × 630, all text as outlines. */
export function socialCard(card: SocialCard): string {
  const { width, height } = cardSize;
  const place = placing(card.direction);
  const site = { width: 760, height: 40, sizes: [26, 22], weight: 600, leading: 1.2 } as const;
  const number = { width: 240, height: 40, sizes: [26, 20], weight: 400, leading: 1.2 } as const;
  const title = textBlock(headline(card), {
    ...{
      width: rightEdge - leftEdge,
      height: 262,
      sizes: [64, 58, 52, 46, 42, 38, 34],
      weight: 600,
      leading: 1.16,
    },
  });
  const step = title.size * 1.16;
  const top = 168 + step * title.lines.length + 14;
  const room = 458 - top;
  const summary =
    card.summary === null || room < 84
      ? null
      : textBlock(card.summary, {
          ...{ width: rightEdge - leftEdge, height: room, sizes: [28], weight: 400, leading: 1.4 },
        });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<rect width="${width}" height="60" fill="#000"/>`,
    place(
      textLine(`TLP:${card.label}`, { size: 26, weight: 600, base: 'ltr' }),
      0,
      40,
      tlpColours[card.label],
    ),
    group(ink, `<path d="${brand(card.direction === 'rtl')}"/>`),
    ...textBlock(card.site, site).lines.map((line) => place(line, 46, 126, ink)),
    ...textBlock(card.number ?? '', number).lines.map((line) =>
      place(line, rightEdge - leftEdge - line.width, 126, muted),
    ),
    paragraph(title, 168 - title.size * 0.1, step, ink),
    summary === null ? '' : paragraph(summary, top - 6, summary.size * 1.4, muted),
    `<rect x="${leftEdge}" y="482" width="${rightEdge - leftEdge}" height="3" fill="${ink}"/>`,
    ...facts(card, place),
    '</svg>',
  ].join('');
}

/** The title, or what stands for it where hardly a letter of it could be written. */
function headline({ title, number, site }: SocialCard): string {
  const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
  return letters(drawable(title, 600)) >= 0.8 * letters(title) ? title : (number ?? site);
}

/** Lines under each other, beginning where their own direction begins. */
function paragraph({ lines, size, base }: TextBlock, top: number, step: number, fill: string): string {
  const drawn = lines.map((line, index) =>
    line.svg(base === 'rtl' ? rightEdge - line.width : leftEdge, top + step * index + size),
  );
  return group(fill, drawn.join(''));
}

/** Names over values, all values in one size. */
function facts({ facts, direction }: SocialCard, place: Place): string[] {
  const step = (rightEdge - leftEdge) / Math.max(4, facts.length);
  const shift = ({ bars }: Fact) => (bars === undefined ? 0 : 48);
  const sized = (text: string, sizes: readonly number[], weight: Weight, taken: number) =>
    textBlock(text, { width: step - 18 - taken, height: 1, sizes, weight, leading: 1 });
  const sizes = [30, 26, 23, 21, 19];
  const size = Math.min(...facts.map((fact) => sized(fact.value, sizes, 600, shift(fact)).size));
  return facts.flatMap((fact, index) => {
    const { name, value, bars } = fact;
    const from = step * index;
    const fill = bars === undefined ? ink : (severityColours[bars - 1] ?? ink);
    return [
      ...sized(name, [22, 18], 400, 0).lines.map((line) => place(line, from, 526, muted)),
      bars === undefined ? '' : group(fill, severityMark(bars, from, direction === 'rtl')),
      ...sized(value, [size], 600, shift(fact)).lines.map((line) =>
        place(line, from + shift(fact), 572, fill),
      ),
    ];
  });
}

/** Puts a line at a distance from where the lines of the page begin. */
function placing(direction: SocialCard['direction']): Place {
  return (line, from, y, fill) =>
    group(fill, line.svg(direction === 'rtl' ? rightEdge - from - line.width : leftEdge + from, y));
}

/** The five bars of a severity. */
function severityMark(filled: number, from: number, rtl: boolean): string {
  return [1, 2, 3, 4, 5]
    .map((bar) => {
      const shift = from + 8 * (bar - 1);
      const x = rtl ? rightEdge - shift - 6 : leftEdge + shift;
      const tall = 6 + 4 * bar;
      return `<rect x="${x}" y="${572 - tall}" width="6" height="${tall}"${bar > filled ? ' opacity=".25"' : ''}/>`;
    })
    .join('');
}

/** The mark before the name of the site: three bars, as at the top of each page. */
function brand(rtl: boolean): string {
  const bars = [
    [0, 0, 22],
    [9, 11, 24],
    [5, 22, 17],
  ] as const;
  return bars
    .map(([x, y, wide]) => `M${rtl ? rightEdge - x - wide : leftEdge + x} ${103 + y}h${wide}v7h-${wide}z`)
    .join('');
}

function group(fill: string, inner: string): string {
  return `<g fill="${fill}">${inner}</g>`;
}

type Place = (line: TextLine, from: number, y: number, fill: string) => string;
