import { expect, test } from 'vitest';
import { bidiRuns } from './bidi-runs.ts';
import { cardImage } from './card-image.ts';
import { cardSize } from './card-size.ts';
import { type SocialCard, socialCard } from './social-card.ts';
import { textBlock } from './text-block.ts';
import { drawable, textLine } from './text-line.ts';

const card: SocialCard = {
  label: 'AMBER',
  site: 'Hunts of a lab',
  number: 'LAB-7',
  title: 'A script packed the payroll',
  summary: 'It was found within the hour.',
  facts: [
    { name: 'Severity', value: 'Informational', bars: 1 },
    { name: 'Status', value: 'In progress' },
  ],
  direction: 'ltr',
};
const long = 'A device, an account, three mailboxes and a contractor. '.repeat(4).slice(0, 200);

test.each([
  ['usual', {}],
  ['long', { title: long, site: long, number: long, summary: long.repeat(5) }],
  ['one long word', { title: 'W'.repeat(200), facts: [{ name: 'W'.repeat(90), value: 'W'.repeat(90) }] }],
  [
    'right to left',
    { title: 'تسريب بيانات عبر PowerShell (7z.exe) من الجهاز WS-01', direction: 'rtl' as const },
  ],
  ['many scripts', { title: 'Łódź, Đà Nẵng, Ελλάδα, Київ, שלום, हिन्दी, مرحبا' }],
  ['emoji', { title: '🔥👩‍💻 A kit 🇩🇪 was bought' }],
  ['empty', { title: '', site: '', summary: '', number: '', facts: [] }],
  ['controls', { title: 'a\u0000b\u202ec\ud800d\nё' }],
] as const)('a card of %s text is outlines inside its frame', async (_, change) => {
  const svg = socialCard({ ...card, ...change });
  expect(svg).not.toMatch(/<text|NaN|undefined|Infinity|font/);
  const starts = [...svg.matchAll(/translate\(([-\d.]+) ([-\d.]+)\)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  for (const [x = 0, y = 0] of starts) {
    expect(x).toBeGreaterThan(40);
    expect(x).toBeLessThan(cardSize.width - 60);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(cardSize.height - 40);
  }
  const png = Buffer.from(await cardImage(svg));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(await cardImage(socialCard({ ...card, ...change }))).equals(png)).toBe(true);
});

test('the label has its official colour on black', () => {
  const colours = (['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const).map((label) => {
    const [, colour] =
      /height="60" fill="#000"\/><g fill="([^"]+)">/.exec(socialCard({ ...card, label })) ?? [];
    return colour;
  });
  expect(colours).toEqual(['#ffffff', '#33ff00', '#ffc000', '#ffc000', '#ff2b2b']);
});

test('right to left is written from the right, words of the other direction in their own', () => {
  const order = (text: string, base: 'ltr' | 'rtl') =>
    bidiRuns(text, base).map(({ from, to, rtl }) => `${rtl ? '<' : '>'}${text.slice(from, to)}`);
  expect(order('abc', 'ltr')).toEqual(['>abc']);
  expect(order('אבג abc 12 דה', 'rtl')).toEqual(['< דה', '>abc 12', '<אבג ']);
  expect(order('abc אב 12 ג', 'ltr')).toEqual(['>abc ', '< ג', '>12', '<אב ']);
  // Letters of one word are joined: it is narrower than its letters alone.
  const width = (text: string) => textLine(text, { size: 100, weight: 600, base: 'rtl' }).width;
  expect(width('تسريب')).toBeLessThan([...'تسريب'].reduce((sum, letter) => sum + width(letter), 0) * 0.9);
});

test('what no font has is left out, a title of it altogether', () => {
  expect(drawable('🔥 Phishing 👩‍💻 run', 600)).toBe('Phishing run');
  expect(socialCard({ ...card, title: '日本語のタイトル' })).toBe(socialCard({ ...card, title: 'LAB-7' }));
});

test('a text shrinks before it is cut', () => {
  const box = { width: 400, height: 100, sizes: [40, 20], weight: 600, leading: 1.2 } as const;
  expect(textBlock('Short', box)).toMatchObject({ size: 40, base: 'ltr', lines: [{}] });
  expect(textBlock('Somewhat longer, so that it takes three lines', box)).toMatchObject({ size: 20 });
  expect(textBlock(long, box).lines.length).toBe(4);
  for (const { width } of textBlock(long, box).lines) expect(width).toBeLessThanOrEqual(400);
});
