import { defang } from '../../../indicators/spelling/defang.ts';
import { indicatorHtmlParts } from '../../../indicators/spelling/indicator-html-parts.ts';
import type { LookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { lookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { isNetworkType } from '../../../indicators/spelling/network-type.ts';
import { element } from '../search/element.ts';
import type { Answer } from './answer.ts';
import type { KnownValue } from './lookup.ts';
import type { SimilarValue } from './similar-values.ts';

type Hit = KnownValue['hits'][number];

/** Words that answers are written in; `{n}` and the like are filled in. */
export interface AnswerWords {
  kinds: Record<string, string>;
  /** Values of closed vocabularies as a reader sees them. */
  labels: Record<string, string>;
  lookup: Record<
    | 'one'
    | 'many'
    | 'asOne'
    | 'asMany'
    | 'absent'
    | 'similar'
    | 'around'
    | 'meant'
    | 'listed'
    | 'more'
    | 'all'
    | 'as'
    | 'alias'
    | 'mentioned'
    | 'within'
    | 'unread'
    | 'seen'
    | 'span'
    | 'yes'
    | 'no'
    | 'unknown',
    string
  > & { because: Record<SimilarValue['because'], string> };
}

/** What the index says of a value, for the head of the results; null when it has nothing to say of a word. */
export function answerItem(answer: Answer, words: AnswerWords, isAbsent: boolean): HTMLElement | null {
  const { sought, known, near, isMore } = answer;
  if (known === null && !isAbsent && near.length === 0) return null;
  const made = element('section', 'result answer');
  if (known !== null) made.append(...knownParts(sought, known, words));
  else if (isAbsent) {
    const head = element('p', 'result-head');
    head.append(element('b', '', words.lookup.absent), ': ', shownValue(sought.value, sought.form));
    made.append(head);
  }
  const isAround = known !== null || near.every(({ because }) => because === 'range' || because === 'inside');
  if (near.length > 0)
    made.append(
      element('p', 'label', isAround ? words.lookup.around : words.lookup.similar),
      nearList(near, words),
    );
  if (isMore) made.append(element('p', 'label', words.lookup.more));
  return made;
}

/** The address of a search for a value. */
export function searchAddress(value: string): string {
  return `${import.meta.env.BASE_URL}search/?${new URLSearchParams({ q: value })}`;
}

/** A value as pages show it: defanged, with places where a line may break. */
export function shownValue(value: string, form: LookupKey['form']): HTMLElement {
  const type = form === 'technique' || form === 'account' ? null : form;
  const shown = type !== null && isNetworkType(type) ? defang(type, value) : value;
  const made = element('span', 'ioc');
  for (const [at, part] of indicatorHtmlParts(shown).entries())
    made.append(...(at === 0 ? [] : [document.createElement('wbr')]), part);
  return made;
}

/** `In 3 cases.`; of a plain word, that the cases have it as a value. */
export function inCases(
  { value = '', cases }: { value?: string; cases: number },
  { lookup }: Pick<AnswerWords, 'lookup'>,
): string {
  const isWord = /^\p{Lu}?[\p{Ll}\p{M}]+$/u.test(value);
  if (cases === 0) return lookup.unread;
  if (cases === 1) return isWord ? lookup.asOne : lookup.one;
  return (isWord ? lookup.asMany : lookup.many).replace('{n}', String(cases));
}

/** What a case says of the value at a place: whose it is, what it is part of, when it was seen. */
export function factsOf(hit: Hit, { labels, lookup }: AnswerWords): string[] {
  const { kind, role, compromised, of, mentioned } = hit;
  const isVocabulary = kind === 'indicators' || kind === 'assets';
  const state = { yes: lookup.yes, no: lookup.no, unknown: lookup.unknown }[compromised ?? ''];
  return [
    ...(role === undefined ? [] : [isVocabulary ? (labels[role] ?? role) : role]),
    ...(state === undefined ? [] : [state]),
    ...(of === undefined
      ? []
      : [
          (kind === 'assets' ? lookup.alias : lookup.as).replace(
            '{value}',
            () => shownValue(of, lookupKey(of)?.form ?? null).textContent ?? '',
          ),
        ]),
    ...(mentioned
      ? [lookup.mentioned]
      : kind === 'query' && role === undefined && of === undefined
        ? [lookup.within]
        : []),
    ...seen(hit, lookup),
  ];
}

function seen({ kind, first, last }: Hit, { seen: once, span }: AnswerWords['lookup']): string[] {
  const [from, to] = [first ?? last, last ?? first];
  if (from === undefined || to === undefined) return [];
  if (kind === 'timeline' || from === to) return [once.replace('{first}', shownTime(from))];
  return [span.replace('{first}', shownTime(from)).replace('{last}', shownTime(to))];
}

/** To the second: the page of the case has the rest. */
function shownTime(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+|Z/g, '');
}

function knownParts(sought: LookupKey, known: KnownValue, words: AnswerWords): Node[] {
  const head = element('p', 'result-head');
  const form = sought.form === null ? [] : [words.labels[sought.form] ?? sought.form];
  const count = inCases(known, words);
  head.append(
    shownValue(known.value ?? sought.value, sought.form),
    ' ',
    element('small', '', [...form, count].join(' · ')),
  );
  const parts: Node[] = [head];
  for (const [of, hits] of Map.groupBy(known.hits, (hit) => hit.in?.slug ?? '')) {
    const first = hits[0]?.in ?? null;
    if (of !== '' && first !== null) {
      const title = element('a', 'title', first.title);
      title.setAttribute('href', caseAddress(first.slug));
      const facts = [first.date, first.number, words.labels[first.verdict ?? first.status]].filter(Boolean);
      const line = element('p', 'result-head of');
      line.append(title, ' ', element('small', '', facts.join(' · ')));
      parts.push(line);
    }
    const list = element('ul', '');
    list.setAttribute('role', 'list');
    list.append(...hits.map((hit) => hitItem(hit, known, words)));
    parts.push(list);
  }
  const rest = known.places - known.hits.length;
  if (known.page !== undefined && known.cases > 0) {
    const link = element(
      'a',
      '',
      words.lookup.all.replace('{value}', () => known.value ?? sought.value),
    );
    link.setAttribute('href', import.meta.env.BASE_URL + known.page);
    const line = element('p', 'label');
    line.append(link);
    parts.push(line);
  } else if (rest > 0)
    parts.push(
      element(
        'p',
        'label',
        words.lookup.listed.replace('{n}', String(known.hits.length)).replace('{all}', String(known.places)),
      ),
    );
  return parts;
}

function hitItem(hit: Hit, { page }: KnownValue, words: AnswerWords): HTMLElement {
  const link = element('a', '');
  link.setAttribute(
    'href',
    hit.in === null ? import.meta.env.BASE_URL + (page ?? '') : hitAddress(hit.in.slug, hit),
  );
  const kind = element('span', 'label', words.kinds[hit.kind] ?? hit.kind);
  if (hit.id !== undefined && /^[A-Z]+\d/.test(hit.id)) kind.append(' ', element('span', 'id', hit.id));
  link.append(kind, ' ', element('span', '', factsOf(hit, words).join(' · ')));
  const item = element('li', '');
  item.append(link);
  return item;
}

export function caseAddress(slug: string): string {
  return `${import.meta.env.BASE_URL}cases/${slug}/`;
}

export function hitAddress(slug: string, { anchor }: Hit): string {
  return caseAddress(slug) + (anchor === undefined ? '' : `#${anchor}`);
}

function nearList(near: readonly SimilarValue[], words: AnswerWords): HTMLElement {
  const list = element('ul', '');
  list.setAttribute('role', 'list');
  list.append(
    ...near.map(({ value, because, cases }) => {
      const link = element('a', '');
      link.setAttribute('href', searchAddress(value));
      const text = element('span', '');
      text.append(shownValue(value, lookupKey(value)?.form ?? null));
      if (cases !== null && cases > 0) text.append(' ', element('small', '', inCases({ cases }, words)));
      link.append(element('span', 'label', words.lookup.because[because]), ' ', text);
      const item = element('li', '');
      item.append(link);
      return item;
    }),
  );
  return list;
}
