import type { Rule } from '../engine/rule.ts';
import { belonging } from './kql-findings.ts';
import { renamedTables } from './renamed-tables.ts';

const query = (table: string) =>
  `findings:\n  - title: Mail was forwarded\n    queries:\n      - title: Sign-ins\n        query: |\n          ${table}\n          | take 10`;

export const noRenamedTable: Rule = {
  id: 'no-renamed-table',
  severity: 'warning',
  summary: 'A query uses a table name that Microsoft has retired.',
  why: 'The old name will stop working, and readers who run the query will get an error instead of the proof.',
  fix: 'Use the new name, and run the query again.',
  bad: [
    {
      title: 'The name from the preview',
      case: query('AADSignInEventsBeta'),
      at: ['AADSignInEventsBeta'],
    },
    {
      title: 'A table that another one replaced',
      case: query('ThreatIntelligenceIndicator').replace('query: |', 'platform: sentinel\n        query: |'),
      at: ['ThreatIntelligenceIndicator'],
    },
  ],
  good: [{ title: 'The current name', case: query('EntraIdSignInEvents') }],
  *checkCase({ queries, source }) {
    for (const query of queries) {
      for (const name of query.analysis?.tables ?? []) {
        const renamed = renamedTables.get(name);
        if (renamed === undefined) continue;
        const token = query.analysis?.tokens.find(
          ({ kind, start, length }) => kind === 'Table' && query.text.slice(start, start + length) === name,
        );
        const start = token?.start ?? 0;
        yield {
          message: `Unexpected table \`${name}\`, expected \`${renamed.now}\`, ${renamed.otherColumns ? 'which replaced it on' : 'its name since'} ${renamed.since}`,
          ...(renamed.otherColumns
            ? { fix: `Read \`${renamed.now}\`; its columns are others, so the query has to be written anew.` }
            : { fix: `Write \`${renamed.now}\`, and run the query again.` }),
          place: query.place(start, start + (token?.length ?? query.text.length)),
          ...belonging(query, source.case.slug),
        };
      }
    }
  },
};
