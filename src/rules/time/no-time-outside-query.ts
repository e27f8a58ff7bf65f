import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { moment } from './moments.ts';

const finding = (observed: string) =>
  `findings:\n  - title: Data was packed\n    observed: ${observed}\n    queries:\n      - title: Archives\n        query: |\n          let specificTime = datetime(2026-01-04T10:30:00Z);\n          DeviceFileEvents\n          | where Timestamp between ((specificTime - 2m) .. (specificTime + 2m))`;

const evidence = (type: string) =>
  `    evidence:\n      - type: ${type}\n        url: https://example.org/a\n        alt: One archive at 10:30`;

export const noTimeOutsideQuery: Rule = {
  id: 'no-time-outside-query',
  severity: 'warning',
  summary: 'A finding was observed at a time that none of its queries can return.',
  why: 'A query over another day cannot show it: the time of the finding or of the query is wrong.',
  fix: 'Correct the time of the finding or the time range of the query.',
  bad: [
    { title: 'A day apart', case: finding('2026-01-05T10:30:00Z'), at: ['2026-01-05T10:30:00Z'] },
    {
      title: 'A day apart, with a picture of the rows',
      case: `${finding('2026-01-05T10:30:00Z')}\n${evidence('screenshot')}`,
      at: ['2026-01-05T10:30:00Z'],
    },
  ],
  good: [
    { title: 'Within two minutes', case: finding('2026-01-04T10:31:59.9999999Z') },
    { title: 'A time from a log', case: `${finding('2026-01-05T10:30:00Z')}\n${evidence('log')}` },
  ],
  *checkCase({ source, queries }) {
    // A log or a file may hold the time itself; a picture is taken of what a query returned.
    const telling = new Set(
      source.case.evidence.flatMap(({ id, type }) =>
        type === 'screenshot' || type === 'query-result' ? [] : [id],
      ),
    );
    for (const { id, observed, outcome = 'observed', queries: named, evidence, at } of source.case.findings) {
      if (observed === undefined || outcome !== 'observed' || !named?.length) continue;
      if (evidence?.some((one) => telling.has(one))) continue;
      const analysed = named.map((one) => queries.find(({ record }) => record?.id === one)?.analysis);
      // With one query of unknown limits the time may come from that one.
      if (analysed.some((one) => !one || one.timeWindows.length === 0)) continue;
      const [from, to] = typeof observed === 'string' ? [observed, observed] : [observed.from, observed.to];
      const first = moment(from, [])?.from;
      const last = moment(to, [])?.to;
      if (first === undefined || last === undefined) continue;
      const windows = analysed.flatMap((one) => one?.timeWindows ?? []);
      const shown = windows.some((window) => {
        const start = moment(window.from ?? undefined, [])?.from;
        const end = moment(window.to ?? undefined, [])?.to;
        return (start === undefined || last >= start) && (end === undefined || first <= end);
      });
      if (shown) continue;
      yield findingAt(source, [...at, 'observed'], {
        message: `Unexpected time of \`${id}\`, expected one within ${windows.map(({ from: a, to: b }) => `\`${a ?? '…'}\` to \`${b ?? '…'}\``).join(' or ')}, which its ${named.length === 1 ? 'query filters' : 'queries filter'} on`,
      });
    }
  },
};
