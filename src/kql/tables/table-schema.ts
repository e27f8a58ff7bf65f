import type { Platform } from '../platform.ts';
import type { Column } from '../query-analysis.ts';
import { kqlSchemas } from './kql-schema.ts';
import { platformShape } from './platform-shape.ts';
import type { TableShape } from './table-shape.ts';

/** What is known about a platform's tables. */
export interface PlatformInfo {
  version: string;
  origin: string;
  tableCount: number;
}

const tablesOf = new Map<Platform, Map<string, TableShape>>();

/** Columns of a table as the platform shows them, or null when the table is not known. */
export function tableColumns(platform: Platform, table: string): Column[] | null {
  return tables(platform).get(table)?.columns ?? null;
}

/** Where a platform's tables come from, or null when none are known. */
export function platformInfo(platform: Platform): PlatformInfo | null {
  if (!Object.hasOwn(kqlSchemas, platform)) return null;
  const { version, origin } = kqlSchemas[platform as keyof typeof kqlSchemas] as {
    version: string;
    origin: string;
  };
  return { version, origin, tableCount: tables(platform).size };
}

function tables(platform: Platform): Map<string, TableShape> {
  const known = tablesOf.get(platform);
  if (known) return known;
  const found = new Map(platformShape(platform).tables.map((table) => [table.name, table]));
  tablesOf.set(platform, found);
  return found;
}
