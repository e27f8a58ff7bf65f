import { caseSeverities } from '../../case/case-header.ts';
import type { CaseCard } from '../../publication/page/case-page.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SocialCard } from '../../render/card/social-card.ts';
import { type Words, wordsOf } from '../words/words-of.ts';
import { textDirection } from './text-direction.ts';

type Content = Pick<Publication, 'site' | 'cases' | 'queries' | 'techniques' | 'tables' | 'indicators'>;

/** The pictures that stand for pages where their address is shared, with their paths under the base. */
export function socialCards(content: Content): { path: string; card: SocialCard }[] {
  const { site, cases } = content;
  const words = wordsOf(site.language);
  const { text, tableText } = words;
  const shown = (n: number) => n.toLocaleString(text.language);
  const common = { site: site.title, direction: textDirection(site.language) };
  const whole: SocialCard = {
    ...common,
    label: site.label,
    number: null,
    title: text.home.description(cases.length),
    summary: site.description,
    facts: [
      { name: text.query.title, value: shown(content.queries.length) },
      { name: text.attack.techniquesTitle, value: shown(content.techniques.length) },
      { name: tableText.tables, value: shown(content.tables.length) },
      { name: text.indicators.title, value: shown(content.indicators.length) },
    ],
  };
  const own = cases.map((card) => ({
    path: cardPath(card.slug),
    card: {
      ...common,
      label: card.label,
      number: card.number,
      title: card.title,
      summary: card.summary,
      facts: facts(card, words),
    },
  }));
  return [{ path: cardPath(null), card: whole }, ...own];
}

/** Path of the picture of a case, or of the site, under the base. */
export function cardPath(slug: string | null): string {
  return slug === null ? 'card.png' : `cases/${slug}/card.png`;
}

function facts(card: CaseCard, { text, word }: Words): SocialCard['facts'] {
  const words = text.facts;
  const judged = card.verdict ?? card.kind;
  return [
    { name: words.severity, value: word(card.severity), bars: caseSeverities.indexOf(card.severity) + 1 },
    { name: words.status, value: word(card.status) },
    ...(judged === null
      ? []
      : [{ name: card.verdict === null ? words.kind : words.verdict, value: word(judged) }]),
    { name: text.dated, value: card.date },
    card.lab
      ? { name: words.data, value: text.lab }
      : { name: text.findings.title, value: String(card.findings) },
  ];
}
