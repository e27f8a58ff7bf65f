import type { ProjectedCase } from '../../audience/projected-case.ts';
import { csvTable } from '../../case/csv/csv-table.ts';
import type { Platform } from '../../case/records/query.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import { usualPlatform } from '../../case/usual-platform.ts';
import { portalLink } from '../../kql/deep-link.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import { platformInfo } from '../../kql/tables/table-schema.ts';
import { highlightCode } from '../../render/code/highlight-code.ts';
import { highlightKql } from '../../render/code/highlight-kql.ts';
import { platformNames } from '../lists/case-card.ts';
import type { CheckedQuery, QueryView, ResultRows } from './case-page.ts';
import type { Stretch } from './replaced-names.ts';

/** Rows of results on a page; the file has all of them. */
const shownRows = 50;

export interface QuerySurroundings {
  config: SiteConfig;
  audience: TlpLevel;
  analysis(text: string, platform: Platform): QueryAnalysis | null;
  tableHref(name: string): string;
  /** The results of the query as text, redacted, and their address. */
  results: { text: string; href: string } | null;
  /** Where a redaction put a name into a text that is shown. */
  replaced(text: string): readonly Stretch[];
}

/** A query as pages show it: coloured by meaning, with its links, rows and what the checker says of it. */
export async function queryView(
  query: ProjectedCase['queries'][number],
  { config, audience, analysis, tableHref, results, replaced }: QuerySurroundings,
): Promise<QueryView> {
  const platform = query.platform ?? usualPlatform(config);
  const text = query.text ?? '';
  const language = query.language?.toLowerCase() ?? 'kql';
  const found = language === 'kql' ? analysis(text, platform) : null;
  const names = replaced(text);
  return {
    id: query.id,
    title: query.title,
    platform: platformNames[platform],
    purpose: query.purpose ?? null,
    html:
      found === null
        ? await highlightCode(text, language)
        : highlightKql(text, found.tokens, tableHref, names),
    text,
    portal:
      language === 'kql'
        ? portalLink({ platform, text, portals: config.portals ?? {}, audienceIsClear: audience === 'CLEAR' })
        : null,
    tables: (found?.tables ?? []).map((name) => ({ name, href: tableHref(name) })),
    checked: checked(found, platform, language),
    replaced: names.length,
    results: results === null ? null : resultRows(results, found),
  };
}

function checked(found: QueryAnalysis | null, platform: Platform, language: string): CheckedQuery {
  const tables = found?.tables ?? [];
  return { state: stateOf(found, platform), tables, platform: platformNames[platform], language };
}

function stateOf(found: QueryAnalysis | null, platform: Platform): CheckedQuery['state'] {
  if (found === null) return 'other-language';
  if (found.problems.some(({ rule }) => rule === 'no-slow-query')) return 'too-slow';
  if (found.problems.some(({ severity }) => severity === 'error')) return 'wrong';
  if (platformInfo(platform) === null) return 'syntax-only';
  if (found.tables.length > 0) return 'bound';
  return found.problems.some(({ rule }) => rule === 'no-unknown-table') ? 'syntax-only' : 'no-table';
}

function resultRows(
  { text, href }: { text: string; href: string },
  found: QueryAnalysis | null,
): ResultRows | null {
  const table = csvTable(text);
  if ('problem' in table) return null;
  const types = new Map(found?.resultColumns?.map(({ name, type }) => [name, type]));
  return {
    columns: table.columns.map((name) => ({ name, type: types.get(name) ?? 'string' })),
    rows: table.rows.slice(0, shownRows),
    total: table.rows.length,
    href,
  };
}
