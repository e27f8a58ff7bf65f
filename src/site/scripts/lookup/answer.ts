import { type LookupKey, lookupKey } from '../../../indicators/spelling/lookup-key.ts';
import { type KnownValue, lookup } from './lookup.ts';
import { nearAddresses, type SimilarValue, similarValues } from './similar-values.ts';

/** What the index of values says of one value. */
export interface Answer {
  sought: LookupKey;
  /** Null when the site does not have it. */
  known: KnownValue | null;
  /** Other values; never the one sought. */
  near: readonly SimilarValue[];
  /** Whether there are more of them. */
  isMore: boolean;
}

/** Values beside the one sought that are listed. */
const placesListed = 20;

/** Looks a value up in the index of the site; null for what has no letter or digit. */
export async function answerOf(text: string): Promise<Answer | null> {
  const sought = lookupKey(text);
  if (sought === null) return null;
  const index = await lookup();
  const known = await index.find(sought.key);
  const around = await nearAddresses(sought, index);
  const near = known === null ? [...around, ...(await similarValues(sought, index))] : around;
  const seen = new Set([sought.key]);
  const others = near.filter(({ value }) => {
    const key = lookupKey(value)?.key ?? '';
    return !seen.has(key) && seen.add(key);
  });
  return { sought, known, near: others.slice(0, placesListed), isMore: others.length > placesListed };
}
