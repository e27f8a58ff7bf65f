import type { Column } from '../query-analysis.ts';

/** Reads the columns of a table in a schema file: `Name:type, Name:type`, a name alone is a string. */
export function compactColumns(text: string): Column[] {
  if (text === '') return [];
  return text.split(', ').map((part) => {
    const colon = part.lastIndexOf(':');
    return colon < 0
      ? { name: part, type: 'string' }
      : { name: part.slice(0, colon), type: part.slice(colon + 1) };
  });
}
