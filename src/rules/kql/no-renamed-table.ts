import type { Rule } from '../engine/rule.ts';
import { belonging } from './kql-findings.ts';
import { renamedTables } from './renamed-tables.ts';

const query = (table: string) =>
  `findings:\n  - title: Mail was forwarded\n    queries:\n      - title: Sign-ins\n        query: |\n          ${table}\n          | take 10`;

export const noRenamedTable: Rule = {
  id: 'no-renamed-table',
  severity: 'warning',
  summary: 'A query reads a table by a name that its vendor has given up.',
  why: 'The old name goes away, and then a reader who runs the query gets an error in place of the proof.',
  fix: 'Read the table by its new name, and run the query again.',
  bad: [
    {
      title: 'The name from the preview',
      case: query('AADSignInEventsBeta'),
      at: ['AADSignInEventsBeta'],
    },
  ],
  good: [{ title: 'The name of today', case: query('EntraIdSignInEvents') }],
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
          message: `Unexpected table \`${name}\`, expected \`${renamed.now}\`, as it is called since ${renamed.since}`,
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
