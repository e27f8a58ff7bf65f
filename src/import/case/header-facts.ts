import { codeMarkdown } from '../blocks/code-markdown.ts';
import type { WrittenHeader } from '../blocks/split-write-up.ts';
import { shortened } from './shortened.ts';
import type { StatedFact } from './stated-facts.ts';

/** What the front matter of another tool says of a case. */
export interface HeaderFacts {
  title: string | null;
  summary: string | null;
  tags: string[];
  facts: StatedFact[];
  /** All of it as code, so that nothing of it is lost; null when there was none. */
  fence: string | null;
}

export function headerFacts(header: WrittenHeader | null): HeaderFacts {
  if (header === null) return { title: null, summary: null, tags: [], facts: [], fence: null };
  const { values, yaml } = header;
  const summary = textAt(values, ['summary', 'description', 'excerpt']);
  return {
    title: textAt(values, ['title']),
    summary: summary === null ? null : shortened(summary, 1000),
    tags: [...new Set(['tags', 'categories', 'keywords'].flatMap((key) => words(values[key])))],
    facts: Object.entries(values).flatMap(([key, value]) => {
      const text = words(value).join(', ');
      return text === '' ? [] : [{ key: key.toLowerCase(), value: text }];
    }),
    fence: codeMarkdown({ lang: 'yaml', meta: null, value: yaml }),
  };
}

function textAt(values: WrittenHeader['values'], keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = values[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(/\s+/g, ' ');
  }
  return null;
}

function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(words);
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  return typeof value === 'string' || typeof value === 'number'
    ? [String(value).trim()].filter((one) => one !== '')
    : [];
}
