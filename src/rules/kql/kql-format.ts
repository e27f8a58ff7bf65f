import type { Rule } from '../engine/rule.ts';
import { belonging } from './kql-findings.ts';

const chosen = { 'casebook.yaml': 'title: Examples\nrules:\n  kql-format: info\n' };

export const kqlFormat: Rule = {
  id: 'kql-format',
  severity: 'info',
  optional: true,
  summary: "A query is laid out in another way than Kusto's own formatter would.",
  why: 'Queries that are laid out alike are read faster and differ only where they mean something else.',
  fix: 'Run `casebook check --fix`, which lays it out and changes nothing else.',
  bad: [
    {
      title: 'No blanks around an operator',
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
