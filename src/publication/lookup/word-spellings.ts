import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { CasePage } from '../page/case-page.ts';
import type { IndexedValue } from './lookup-index.ts';
import { proseTexts } from './prose-sightings.ts';

/** The words of a case that a search may have meant, in lower case. */
export function caseWords(of: ProjectedCase, { attack }: Pick<CasePage, 'attack'>): Set<string> {
  const prose = [
    of.body,
    ...of.findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...of.response.map(({ detail }) => detail),
  ].flatMap((one) => (one === undefined ? [] : proseTexts(one.root)));
  const texts = [
    of.title,
    of.summary,
    ...(of.tags ?? []),
    ...of.findings.map(({ title }) => title),
    ...of.queries.map(({ title }) => title),
    ...of.timeline.map(({ event }) => event),
    ...of.response.map(({ action }) => action),
    ...of.indicators.map(({ description }) => description ?? ''),
    ...of.assets.map(({ role }) => role ?? ''),
    ...of.evidence.flatMap(({ caption, alt }) => [caption ?? '', alt ?? '']),
    ...attack.rows.flatMap(({ name, tacticName, why }) => [name, tacticName, why ?? '']),
    ...prose,
  ];
  return new Set(texts.flatMap((text) => text.match(plainWord) ?? []).map((word) => word.toLowerCase()));
}

// No name such as `AccountName`: that is a value, spelt as it is.
const plainWord = /(?<![\p{L}\p{N}])(?=\p{L}{4})\p{Lu}?[\p{Ll}\p{Lo}\p{M}]{3,31}(?![\p{L}\p{N}])/gu;

/** All that a misspelt search can be led to: words, and values that are not an address, hash or sentence; each once, unsorted. */
export function spellings(words: ReadonlySet<string>, values: readonly IndexedValue[]): string[] {
  const found = new Map([...words].map((word) => [word, word]));
  for (const { key, value } of values) {
    if (value === undefined || /^[46]:/.test(key) || value.length < 4 || value.length > 64) continue;
    if (/\s/.test(value) || /^[0-9a-f]{32,}$/i.test(value)) continue;
    if (!words.has(value.toLowerCase())) found.set(value.toLowerCase(), value);
  }
  return [...found.values()];
}
