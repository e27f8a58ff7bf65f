import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

/** Held while files are read, and for files that a case names by the rule about missing ones. */
export const noLargeFile: Rule = {
  id: 'no-large-file',
  severity: 'error',
  summary: 'A text file is larger than 5 MB, or another file larger than 50 MB.',
  why: 'A file of that size is a dump rather than something a reader would open.',
  fix: 'Keep only the rows or the part that the case uses.',
  skippable: false,
  bad: [
    {
      title: 'A table file of more than 5 MB',
      files: { 'tables/large.yaml': `# ${'x'.repeat(5_300_000)}` },
      at: [],
    },
  ],
  good: [{ title: 'A short file', files: { 'tables/own.yaml': 'platform: sentinel\n' } }],
  *checkCase({ source, file }) {
    for (const record of source.records) {
      for (const key of ['file', 'results']) {
        const path = record.fields[key];
        const facts = typeof path === 'string' ? file(path) : null;
        if (facts?.state !== 'too-large') continue;
        const megabytes = Math.round(facts.bytes / 1024 / 1024);
        yield findingAt(source, [...record.at, key], {
          message: `Unexpected size of ${megabytes} MB, expected at most ${facts.limit / 1024 / 1024} MB`,
        });
      }
    }
  },
};
