import type { Column } from '../query-analysis.ts';
import { splitNotation } from '../tables/split-notation.ts';

/** Reads Kusto's notation of columns, `(a:string, b:int)`; `*` says that more may come. */
export function declaredColumns(notation: string): { columns: Column[]; isOpen: boolean } {
  const parts = splitNotation(notation.trim().replace(/^\(|\)$/g, '')) ?? [];
  const columns = parts
    .filter((part) => part !== '*')
    .map((part) => {
      const [name = '', type = 'dynamic'] = part.split(/\s*:\s*/);
      return { name: name.replace(/^\[["'](.*)["']\]$/, '$1'), type };
    });
  return { columns, isOpen: parts.includes('*') };
}
