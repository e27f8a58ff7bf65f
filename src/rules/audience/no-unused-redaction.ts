import type { Rule } from '../engine/rule.ts';

const settings = (find: string) => ({
  'casebook.yaml': `title: Examples\nredactions:\n  - find: ${find}\n    replace: COMPANY\n`,
});

export const noUnusedRedaction: Rule = {
  id: 'no-unused-redaction',
  severity: 'warning',
  summary: 'A redaction of `casebook.yaml` matches nothing in the content.',
  why: 'If it is misspelt, what it was meant to hide is published.',
  fix: 'Check the spelling against the cases, or remove the redaction.',
  bad: [
    {
      title: 'A misspelt name',
      body: 'At Contoso an archive was written.',
      files: settings('Contosso'),
      at: ['find:'],
    },
  ],
  good: [
    {
      title: 'A name in another case',
      body: 'At contoso an archive was written.',
      files: settings('Contoso'),
    },
  ],
  *checkContent({ yaml, unusedRedactions }) {
    if (yaml === null) return;
    for (const index of unusedRedactions()) {
      const span = yaml.valueSpan(['redactions', index]);
      yield {
        message: `Unexpected redaction ${index + 1}, which matches nothing, expected text that appears in the content`,
        place: { file: yaml.source.file, range: yaml.source.range(span.start, span.end) },
      };
    }
  },
};
