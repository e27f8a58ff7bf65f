import type { Rule } from './rule.ts';

/** Held while prose is read. */
export const noInvalidDirective: Rule = {
  id: 'no-invalid-directive',
  severity: 'error',
  summary: 'A directive in prose is misspelt, unclosed or in the wrong place.',
  why: 'A marking that is not understood would publish what it was meant to hold back.',
  fix: 'Write `::finding{#F1}`, `::query{#Q1}` or `::evidence{#E1}` on a line of its own, `:::tlp{level="AMBER"}` and a closing `:::`, or `:redact[text]{keep_for="AMBER"}`.',
  skippable: false,
  bad: [
    { title: 'A part that is not closed', body: ':::tlp{level="AMBER"}\n\nFor us only.\n', at: [':::tlp'] },
    {
      title: 'A level in lower case',
      body: ':::tlp{level="amber"}\n\nFor us only.\n\n:::\n',
      at: [':::tlp'],
    },
    { title: 'A bar with a misspelt key', body: 'By :redact[somebody]{keepfor="AMBER"}.', at: [':redact'] },
  ],
  good: [
    {
      title: 'A part and a bar',
      body: ':::tlp{level="AMBER"}\n\nBy :redact[somebody]{keep_for="RED"}.\n\n:::\n',
    },
    { title: 'Colons that are no directives', body: 'At 10:30 on host:443, labelled TLP:AMBER.' },
  ],
};
