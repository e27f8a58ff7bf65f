import { indicatorTypes } from '../case/records/indicator.ts';
import type { Words } from './words/words-of.ts';

// Vocabularies that an answer of the index of values tells; what reads the same in both is left out of pages.
const told = [
  ...indicatorTypes,
  'technique',
  'account',
  'attacker',
  'victim',
  'dual-use',
  'benign',
  'device',
  'mailbox',
  'application',
  'ip',
  'storage',
  'other',
  'true-positive',
  'benign-positive',
  'false-positive',
  'undetermined',
  'open',
  'contained',
  'eradicated',
  'recovered',
  'closed',
];

/** The words of a language for what search tells of a value. */
export function answerLabels({ word }: Words): Record<string, string> {
  return Object.fromEntries(told.map((value) => [value, word(value)]));
}
