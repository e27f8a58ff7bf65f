import type { Rule } from '../engine/rule.ts';

/** Held while files are read. */
export const requireKey: Rule = {
  id: 'require-key',
  severity: 'error',
  summary: 'A required key is missing.',
  why: 'Without it the page would leave out something every reader needs.',
  fix: 'Add the key.',
  skippable: false,
  bad: [
    { title: 'A device without a name', case: 'assets:\n  - type: device', at: ['type: device'] },
    { title: 'A query without a text', case: 'queries:\n  - title: Archives', at: ['title: Archives'] },
  ],
  good: [{ title: 'A device with a name', case: 'assets:\n  - type: device\n    name: ws-01' }],
};
