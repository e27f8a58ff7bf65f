import type { Rule } from '../engine/rule.ts';
import { belonging } from './kql-findings.ts';

const chosen = { 'casebook.yaml': 'title: Examples\nrules:\n  kql-format: info\n' };

export const kqlFormat: Rule = {
  id: 'kql-format',
  severity: 'info',
  optional: true,
  summary: "A query is not laid out as Kusto's own formatter would.",
  why: 'Queries in one layout are faster to read, and every difference between them means something.',
  fix: 'Run `casebook check --fix`, which changes the layout and nothing else.',
  bad: [
    {
      title: 'No spaces around an operator',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          DeviceFileEvents\n          | where FileName=="a.zip"',
      files: chosen,
      at: ['DeviceFileEvents'],
    },
  ],
  good: [
    {
      title: 'As the formatter writes it',
      case: 'findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: |\n          DeviceFileEvents\n          | where FileName == "a.zip"',
      files: chosen,
    },
  ],
  *checkCase({ queries, source }) {
    for (const query of queries) {
      const formatted = query.analysis?.formatted;
      const { record, text, written } = query;
      if (record === null || written === null || !formatted) continue;
      if (formatted.trimEnd() === text.replaceAll('\r\n', '\n').trimEnd()) continue;
      const lines = formatted.trimEnd().split('\n');
      const laidOut =
        lines.map((line) => (line === '' ? '' : written.indent + line)).join(written.lineEnd) +
        written.lineEnd;
      const first = text.search(/\S/);
      yield {
        message: `Unexpected layout of \`${record.id}\`, expected that of Kusto's formatter`,
        place: query.place(Math.max(0, first), text.trimEnd().length),
        edits: [{ file: written.file, start: written.start, end: written.end, text: laidOut }],
        ...belonging(query, source.case.slug),
      };
    }
  },
};
