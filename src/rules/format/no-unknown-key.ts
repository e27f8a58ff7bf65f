import type { Rule } from '../engine/rule.ts';

/** Held while files are read. */
export const noUnknownKey: Rule = {
  id: 'no-unknown-key',
  severity: 'error',
  summary: 'A key is not part of the format.',
  why: 'A misspelt key would silently be left out of the page.',
  fix: 'Write the key that was meant, or remove it.',
  skippable: false,
  bad: [
    { title: 'A misspelt key', case: 'verdikt: false-positive', at: ['verdikt'] },
    {
      title: 'A key of another record',
      case: 'assets:\n  - type: device\n    name: ws-01\n    value: x',
      at: ['value'],
    },
  ],
  good: [{ title: 'The key as the format spells it', case: 'verdict: false-positive' }],
};
