import { utcTime } from '../../case/time/time.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { ExportedCase, ExportFormat } from '../export-format.ts';
import { csvCell } from './csv-cell.ts';

const columns = [
  'case',
  'id',
  'type',
  'value',
  'role',
  'description',
  'first_seen',
  'last_seen',
  'findings',
  'tlp',
] as const;

/** Indicators with live values, one a row; times in UTC. The label of a row is that of its indicator. */
export const csv: ExportFormat = {
  name: 'csv',
  file: 'indicators.csv',
  type: 'text/csv; charset=utf-8',
  onSite: true,
  allOnSite: 'api/indicators.csv',
  needs: null,
  lacks: (of) => (of.indicators.length === 0 ? 'no indicators' : null),
  one: (one) => table([one]),
  all: table,
};

function table(cases: readonly ExportedCase[]): string {
  return [columns, ...cases.flatMap(rows)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function rows({ of }: ExportedCase): string[][] {
  return of.indicators.map((one) => [
    of.slug,
    one.id,
    one.type,
    refang(one.type, one.value),
    one.role ?? '',
    one.description ?? '',
    utc(one.first_seen),
    utc(one.last_seen),
    of.findings
      .filter(({ indicators }) => indicators?.includes(one.id))
      .map(({ id }) => id)
      .join(' '),
    `TLP:${one.tlp}`,
  ]);
}

function utc(written: string | undefined): string {
  return written === undefined ? '' : (utcTime(written)?.iso ?? written);
}
