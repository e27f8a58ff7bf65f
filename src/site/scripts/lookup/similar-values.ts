import { editDistance } from '../../../case/edit-distance.ts';
import { type LookupKey, lookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { backwards } from '../../../publication/lookup/backwards.ts';
import type { Lookup } from './lookup.ts';

/** A value of the site that is not the one sought, and what both have to do with each other. */
export interface SimilarValue {
  value: string;
  because: 'edit' | 'network' | 'range' | 'inside' | 'above' | 'part';
  /** Cases it stands in; null where that was not looked up. */
  cases: number | null;
}

const valuesListed = 10;

/** Ranges that hold an address, or addresses within a range: true of the value, whether the site has it or not. */
export async function nearAddresses({ key }: LookupKey, lookup: Lookup): Promise<SimilarValue[]> {
  if (!/^[46]:/.test(key)) return [];
  if (key.includes('/')) {
    const { first, last } = endsOf(key);
    const inside = await lookup.between(first, last);
    return inside
      .filter((value) => value.key !== key)
      .map(({ value = '', cases }) => ({ value, because: 'inside', cases }));
  }
  return lookup.ranges
    .filter(([range]) => range[0] === key[0] && endsOf(range).first <= key && key <= endsOf(range).last)
    .map(([, value]) => ({ value, because: 'range', cases: null }));
}

/** What the site has instead of a value that it does not have: neighbours, what it is a part of, other spellings. */
export async function similarValues(sought: LookupKey, lookup: Lookup): Promise<SimilarValue[]> {
  const { key, form, value } = sought;
  if (form === 'ipv4' && !key.includes('/')) {
    const network = key.slice(0, -2);
    const near = await lookup.between(`${network}00`, `${network}ff`);
    return near
      .filter((one) => !one.key.includes('/'))
      .slice(0, valuesListed)
      .map((one) => ({ value: one.value ?? '', because: 'network', cases: one.cases }));
  }
  for (const [part, because] of partsOf(sought)) {
    const sameForm = lookupKey(part)?.key;
    const known = sameForm === undefined ? null : await lookup.find(sameForm);
    if (known !== null) return [{ value: known.value ?? part, because, cases: known.cases }];
  }
  const isShort = value.length >= 4 && value.length <= 64 && !/\s/.test(value);
  return isShort && !['ipv6', 'md5', 'sha1', 'sha256', 'url', 'file-path'].includes(form ?? '')
    ? misspelt(value, lookup)
    : [];
}

/** Words and values of the site with one letter more, less, other or swapped; none for a word that it has. */
export async function misspelt(value: string, lookup: Lookup): Promise<SimilarValue[]> {
  const sought = value.toLowerCase();
  const [begins, ends] = await Promise.all([
    lookup.spellings('begins', sought),
    lookup.spellings('ends', backwards(value)),
  ]);
  const all = [...new Set([...begins, ...ends])];
  if (all.some((one) => one.toLowerCase() === sought)) return [];
  const near = all.filter(
    (one) => Math.abs(one.length - sought.length) <= 1 && editDistance(one.toLowerCase(), sought) === 1,
  );
  return near
    .sort()
    .slice(0, 5)
    .map((one) => ({ value: one, because: 'edit', cases: null }));
}

/** What a value is made of, the nearest to it first; three at most, since each may be another file. */
function partsOf({ value, form }: LookupKey): [string, SimilarValue['because']][] {
  const part = (one: string): [string, SimilarValue['because']] => [one, 'part'];
  switch (form) {
    case 'domain': {
      const labels = value.split('.');
      const above = labels
        .slice(1, -1)
        .map((_, at): [string, 'above'] => [labels.slice(at + 1).join('.'), 'above']);
      return [...above.slice(0, 2), part(labels[0] ?? '')];
    }
    case 'email':
      return [value.slice(value.lastIndexOf('@') + 1), value.slice(0, value.lastIndexOf('@'))].map(part);
    case 'url':
      return [URL.parse(value)?.hostname ?? ''].map(part);
    case 'account':
      return [value.slice(value.indexOf('\\') + 1)].map(part);
    case 'file-path':
      return [value.split(/[\\/]/).at(-1) ?? ''].map(part);
    case 'technique':
      return value.includes('.') ? [part(value.replace(/\.\d+$/, ''))] : [];
    default:
      return [];
  }
}

/** First and last key of an address in a range, as in `4:cb007100/24`; ranges within it sort between them too. */
function endsOf(range: string): { first: string; last: string } {
  const [network = '', prefix = '0'] = range.slice(2).split('/');
  const free = BigInt(network.length * 4 - Number(prefix));
  const highest = BigInt(`0x${network}`) | ((1n << free) - 1n);
  const last = highest.toString(16).padStart(network.length, '0');
  return { first: `${range.slice(0, 2)}${network}`, last: `${range.slice(0, 2)}${last}` };
}
