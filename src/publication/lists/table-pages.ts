import type { Platform } from '../../case/records/query.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import { tableColumns } from '../../kql/tables/table-schema.ts';
import type { CaseCard } from '../page/case-page.ts';
import { platformNames } from './case-card.ts';
import type { QueryLink, TablePage } from './table-page.ts';

/** A published query with what is known of it. */
export interface AnalysedQuery {
  link: QueryLink;
  platform: Platform;
  /** Null for a query in another language. */
  analysis: QueryAnalysis | null;
}

/** A fence of the prose of a published case with what is known of it. */
export interface AnalysedFence {
  platform: Platform;
  analysis: QueryAnalysis;
  case: CaseCard;
}

/** A page for each table that a published query or fence reads, by name. */
export function tablePages(
  all: readonly AnalysedQuery[],
  fences: readonly AnalysedFence[],
  tableHref: (name: string) => string,
): TablePage[] {
  const queries = all.flatMap(({ analysis, ...query }) =>
    analysis === null ? [] : [{ ...query, analysis }],
  );
  const names = [...new Set([...queries, ...fences].flatMap(({ analysis }) => analysis.tables))].toSorted();
  return names.map((name) => {
    const reading = queries.filter(({ analysis }) => analysis.tables.includes(name));
    const shown = fences.filter(({ analysis }) => analysis.tables.includes(name));
    const platforms = [...new Set([...reading, ...shown].map(({ platform }) => platform))];
    const types = new Map<string, string>();
    for (const platform of platforms) {
      for (const column of tableColumns(platform, name) ?? []) types.set(column.name, column.type);
    }
    const uses = new Map<string, number>();
    for (const { analysis } of [...reading, ...shown]) {
      for (const column of analysis.columns.filter(({ table }) => table === name)) {
        uses.set(column.name, (uses.get(column.name) ?? 0) + 1);
        if (!types.has(column.name)) types.set(column.name, column.type);
      }
    }
    const columns = [...types].map(([column, type]) => ({
      name: column,
      type,
      queries: uses.get(column) ?? 0,
    }));
    return {
      name,
      href: tableHref(name),
      platforms: platforms.map((platform) => platformNames[platform]),
      columns: [
        ...columns
          .filter((one) => one.queries > 0)
          .toSorted((a, b) => b.queries - a.queries || (a.name < b.name ? -1 : 1)),
        ...columns.filter((one) => one.queries === 0),
      ],
      queries: reading.map(({ link }) => link),
      cases: [
        ...new Map(
          [...reading.map(({ link }) => link.case), ...shown.map((fence) => fence.case)].map((card) => [
            card.slug,
            card,
          ]),
        ).values(),
      ],
    };
  });
}
