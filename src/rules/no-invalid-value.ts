import type { Rule } from './rule.ts';

/** Held while files are read. */
export const noInvalidValue: Rule = {
  id: 'no-invalid-value',
  severity: 'error',
  summary: 'A value has another type, length or spelling than the format allows.',
  why: 'Vocabularies and types are closed, so that lists, filters and exports mean the same everywhere.',
  fix: 'Write one of the values that the message lists.',
  skippable: false,
  bad: [
    { title: 'A word outside the vocabulary', case: 'verdict: true positive', at: ['true positive'] },
    { title: 'A text where a list belongs', case: 'tags: phishing', at: ['phishing'] },
    { title: 'A title of more than 200 characters', case: `title: ${'long '.repeat(50)}`, at: ['long '] },
    { title: 'A key without a value', case: 'closed:', at: ['closed'] },
  ],
  good: [{ title: 'A word of the vocabulary and a list', case: 'verdict: true-positive\ntags: [phishing]' }],
};
