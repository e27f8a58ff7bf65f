import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noFoldedQuery: Rule = {
  id: 'no-folded-query',
  severity: 'error',
  summary: 'A query of several lines is not a literal block (`|`), so YAML joins its lines.',
  why: 'On one line a comment swallows everything after it, so the query that is checked is not the one you wrote.',
  fix: 'Write `query: |` and the lines of the query below it, each indented.',
  bad: [
    {
      title: 'A folded block',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: >\n          DeviceFileEvents\n          | take 10',
      at: ['>'],
    },
    {
      title: 'Several lines without a block',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents\n          | take 10',
      at: ['DeviceFileEvents'],
    },
  ],
  good: [
    {
      title: 'A literal block',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          DeviceFileEvents\n          | take 10',
    },
    {
      title: 'One line',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceFileEvents | take 10',
    },
  ],
  *checkCase({ source }) {
    for (const record of source.records) {
      if (record.kind !== 'query') continue;
      const at = [...record.at, 'query'];
      const scalar = source.yaml.scalar(at);
      if (scalar === null || scalar.style === 'literal') continue;
      const written = source.yaml.source.text.slice(scalar.span.start, scalar.span.end).trimEnd();
      if (!/[\r\n]/.test(written)) continue;
      const how = scalar.style === 'folded' ? 'folded block (`>`)' : 'text over several lines';
      yield findingAt(source, at, {
        message: `Unexpected ${how} as a query, expected a literal block (\`|\`)`,
      });
    }
  },
};
