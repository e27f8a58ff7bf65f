import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { recordDirectives } from './record-directives.ts';

export const noUnusedEvidence: Rule = {
  id: 'no-unused-evidence',
  severity: 'warning',
  summary: 'No finding names the evidence, and the prose does not include it.',
  why: 'Evidence that supports nothing makes a reader look for a claim that is not there.',
  fix: 'Name it under `evidence` of a finding, place it in the prose by its directive, or remove it.',
  bad: [
    {
      title: 'Evidence that nothing names',
      case: 'evidence:\n  - type: other\n    url: https://example.org/',
      at: ['type: other'],
    },
  ],
  good: [
    {
      title: 'Evidence of a finding',
      case: 'evidence:\n  - type: other\n    url: https://example.org/\nfindings:\n  - title: Data was packed\n    evidence: [E1]',
    },
  ],
  *checkCase({ source }) {
    const used = new Set(source.mentions.map(({ id }) => id.toLowerCase()));
    for (const { id } of recordDirectives(source.case.body.root)) used.add(id.toLowerCase());
    for (const { id, at } of source.case.evidence) {
      if (!used.has(id.toLowerCase()))
        yield findingAt(source, at, { message: `Unexpected evidence \`${id}\` that no finding names` });
    }
  },
};
