import type { Rule } from '../engine/rule.ts';

/** Held while files are read. */
export const noInvalidYaml: Rule = {
  id: 'no-invalid-yaml',
  severity: 'error',
  summary: 'Front matter or a settings file is missing, is not YAML 1.2, or has a key twice.',
  why: 'What cannot be read is not checked, so nothing is published from it.',
  fix: 'Fix the YAML; put text that contains `: ` or `#`, or starts with `*`, `&` or `@`, in quotes.',
  skippable: false,
  bad: [
    { title: 'A key twice', case: 'kind: incident\nlab: true\nkind: threat-hunt', at: ['kind: threat-hunt'] },
    { title: 'A tag', case: 'tags: !!js/function "x"', at: ['!!js/function'] },
    { title: 'No front matter', files: { 'cases/example/index.md': '# Only prose\n' }, at: ['# Only prose'] },
  ],
  good: [{ title: 'A text in quotes', case: 'kind: incident\ntags: ["C2: beacon"]' }],
};
