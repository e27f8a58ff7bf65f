import { csvCellSpans } from '../../case/csv/csv-cell-spans.ts';
import { csvTable } from '../../case/csv/csv-table.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { sourceText } from '../../case/source/source-text.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { PlacedCondition } from '../../kql/conditions/carried-conditions.ts';
import { conditionHolds } from '../../kql/conditions/condition-holds.ts';
import type { Rule } from '../engine/rule.ts';
import { belonging } from '../kql/kql-findings.ts';
import { resultSubject } from './result-subject.ts';

/** How many rows are reported for one condition; the last one says how many more there are. */
const mostReported = 5;

const query = (...lines: string[]) =>
  `findings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        results: results/q1.csv\n        query: |\n          DeviceFileEvents\n${lines.map((line) => `          | ${line}`).join('\n')}`;

const file = (...rows: string[]) => ({
  'cases/example/results/q1.csv': `${['Timestamp,FileName,FileSize', ...rows].join('\n')}\n`,
});

export const noImpossibleRow: Rule = {
  id: 'no-impossible-row',
  severity: 'error',
  summary: 'A row of a results file does not meet the conditions of its query.',
  why: 'The query cannot have returned it: the row or the query was changed.',
  fix: 'Run the query that is shown and save its rows, or show the query that returned these.',
  bad: [
    {
      title: 'A row of another day, and one of another file',
      case: query(
        'where Timestamp between (datetime(2026-01-04) .. datetime(2026-01-05))',
        'where FileName endswith ".zip" and FileSize > 100',
        'project Timestamp, FileName, FileSize',
      ),
      files: file(
        '2026-01-06T10:30:00Z,a.zip,101',
        '2026-01-04T10:30:00Z,a.docx,101',
        '2026-01-04T10:31:00Z,b.zip,100',
      ),
      at: ['2026-01-06T10:30:00Z', 'a.docx', '100'],
    },
    {
      title: 'Under another name, and the first of a group',
      case: query(
        'where Timestamp > datetime(2026-01-04T10:00:00Z) and FileName in~ ("A.zip", "B.zip")',
        'summarize Timestamp = min(Timestamp), FileSize = sum(FileSize) by Name = FileName',
        'project-rename FileName = Name',
      ),
      files: file('2026-01-04T09:59:58Z,a.zip,101', '2026-01-04T10:31:00Z,c.zip,100'),
      at: ['2026-01-04T09:59:58Z', 'c.zip'],
    },
  ],
  good: [
    {
      title: 'Rows that meet every condition, as exactly as they are written',
      case: query(
        'where Timestamp >= datetime(2026-01-04T10:30:00.5Z)',
        'where FileName has_any ("a", "b") and FileName !startswith "c"',
        'project Timestamp, FileName, FileSize',
      ),
      files: file('2026-01-04T10:30:00Z,A.zip,101', '2026-01-04T10:31:00Z,b.zip,100'),
    },
    {
      title: 'A column that got another value after the condition',
      case: query(
        'where FileName endswith ".zip"',
        'extend FileName = tostring(split(FileName, ".")[0])',
        'project Timestamp, FileName, FileSize',
      ),
      files: file('2026-01-04T10:30:00Z,a,101'),
    },
  ],
  *checkCase({ source, queries, text }) {
    for (const query of queries) {
      const { record, analysis } = query;
      if (!record?.results || !analysis || analysis.rowConditions.length === 0) continue;
      const content = text(record.results);
      const table = csvTable(content ?? '');
      if (content === null || 'problem' in table) continue;
      const named = resultsFile(source, record.results);
      const written = sourceText(named, content);
      for (const condition of analysis.rowConditions) {
        const heads = table.columns.map((name) => name.replace(/ \[UTC\]$/, ''));
        const column = heads.indexOf(condition.column);
        if (column === -1 || heads.lastIndexOf(condition.column) !== column) continue;
        const isUtc = table.columns[column] !== condition.column;
        const broken = table.rows.flatMap((row, index) =>
          breaks(condition, row[column] ?? '', isUtc) ? [index] : [],
        );
        for (const [count, index] of broken.slice(0, mostReported).entries()) {
          const span = csvCellSpans(content)[index + 1]?.[column] ?? { start: 0, end: 0 };
          const more = count === mostReported - 1 ? broken.length - mostReported : 0;
          const said = query.text.slice(condition.start, condition.end).replace(/\s+/g, ' ');
          yield {
            message: `Unexpected ${shown(table.rows[index]?.[column] ?? '')} as \`${condition.column}\` in the results of \`${record.id}\`${more > 0 ? ` (and in ${more} more rows)` : ''}, expected a value that meets \`${said}\``,
            ...belonging(query, source.case.slug),
            place: { file: named, range: written.range(span.start, span.end) },
          };
        }
      }
    }
  },
};

/** Whether a cell breaks a condition for certain, also when it was defanged by hand. */
function breaks(condition: PlacedCondition, cell: string, isUtc: boolean): boolean {
  return [cell, refang('url', cell)].every((form) => {
    const subject = resultSubject(form, condition.type, isUtc);
    if (subject === 'empty') return !condition.negated;
    return subject !== null && conditionHolds(condition, subject) === false;
  });
}

function shown(cell: string): string {
  return cell === '' ? 'empty cell' : `\`${cell.length > 60 ? `${cell.slice(0, 59)}…` : cell}\``;
}

/** A file of a case as diagnostics name it; `path` is relative to the folder of the case. */
function resultsFile({ yaml }: CaseSource, path: string): string {
  const folder = yaml.source.file.replace(/(?:\/index)?\.md$/, '');
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
