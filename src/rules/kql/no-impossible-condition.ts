import type { Rule } from '../engine/rule.ts';
import { absenceQueries } from './absence-queries.ts';
import { belonging } from './kql-findings.ts';

const finding = (query: string, outcome = 'observed') =>
  `findings:
  - title: What was looked for
    outcome: ${outcome}
    queries:
      - title: Processes
        query: |
          DeviceProcessEvents
${query
  .split('\n')
  .map((line) => `          | ${line}`)
  .join('\n')}`;

export const noImpossibleCondition: Rule = {
  id: 'no-impossible-condition',
  severity: 'error',
  summary:
    'A query contains a condition that can never be met, or one that does not mean what it seems to mean. A warning; an error where the query shows that something was not observed.',
  why: 'A query that cannot return a row looks like proof that nothing happened.',
  fix: 'Correct the condition, run the query again and look at what it returns.',
  bad: [
    {
      title: 'A range that begins after it ends, under a finding that something was not observed',
      case: finding('where Timestamp between (datetime(2026-02-01) .. datetime(2026-01-01))', 'not-observed'),
      at: ['(datetime(2026-02-01)'],
    },
    {
      title: 'A month that does not exist',
      case: finding('where Timestamp > datetime(2026-13-01)'),
      at: ['datetime(2026-13-01)'],
    },
    {
      title: 'Capital letters compared with lower case',
      case: finding('where tolower(FileName) == "CMD.exe"'),
      at: ['"CMD.exe"'],
    },
    {
      title: 'A wildcard and a network where texts are compared',
      case: finding('where FileName == "*.exe" or LocalIP == "10.0.0.0/8"').replace(
        'DeviceProcessEvents',
        'DeviceNetworkEvents\n          | extend FileName = InitiatingProcessFileName',
      ),
      at: ['"*.exe"', '"10.0.0.0/8"'],
    },
    {
      title: 'A wildcard before a domain',
      case: finding('where RemoteUrl == "*.example.org"').replace(
        'DeviceProcessEvents',
        'DeviceNetworkEvents',
      ),
      at: ['"*.example.org"'],
    },
    {
      title: 'Backslashes that were not doubled',
      case: finding('where FolderPath has "\\temp\\new"'),
      at: ['"\\temp'],
    },
    {
      title: 'Two values of one column',
      case: finding('where FileName == "cmd.exe"\nwhere FileName =~ "powershell.exe"'),
      at: ['FileName =~'],
    },
    {
      title: 'A regular expression with look-ahead',
      case: finding('where FileName matches regex @"^(?!svchost).*\\.exe$"'),
      at: ['@"^(?!'],
    },
    {
      title: 'Letters that mean something else in a date pattern',
      case: finding('extend Day = format_datetime(Timestamp, "YYYY-MM-DD")'),
      at: ['"YYYY-MM-DD"'],
    },
  ],
  good: [
    {
      title: 'The same, as they were meant',
      case: finding(
        [
          'where Timestamp between (datetime(2026-01-01) .. datetime(2026-02-01))',
          'where tolower(FileName) == "cmd.exe" or FileName =~ "CMD.exe"',
          'where FileName endswith ".exe" or FolderPath has @"\\temp\\new"',
          'where FileName in~ ("CMD.exe", "powershell.exe")',
          'where FileName matches regex @"^svc.*\\.exe$"',
          'extend Day = format_datetime(Timestamp, "yyyy-MM-dd")',
        ].join('\n'),
      ),
    },
  ],
  *checkCase({ queries, source }) {
    const absences = absenceQueries(source.case);
    for (const query of queries) {
      for (const { message, why, fix, start, end, hides } of query.analysis?.conditionFaults ?? []) {
        const disproves = hides && query.record !== null && absences.has(query.record.id);
        yield {
          message,
          severity: disproves ? 'error' : 'warning',
          why,
          fix,
          ...belonging(query, source.case.slug),
          place: query.place(start, end),
        };
      }
    }
  },
};
