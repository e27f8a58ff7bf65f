import { parse } from 'yaml';

/** A write-up without the front matter that another tool has put before it. */
export interface SplitWriteUp {
  header: WrittenHeader | null;
  markdown: string;
}

/** Front matter of another tool. */
export interface WrittenHeader {
  /** As it stands, without its marks. */
  yaml: string;
  values: Readonly<Record<string, unknown>>;
}

/** Parts YAML front matter from Markdown; what is not YAML stays text. */
export function splitWriteUp(text: string): SplitWriteUp {
  const found = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  const yaml = found?.[1];
  if (found === null || yaml === undefined) return { header: null, markdown: text };
  const values = read(yaml);
  return values === null
    ? { header: null, markdown: text }
    : { header: { yaml, values }, markdown: text.slice(found[0].length) };
}

function read(yaml: string): Record<string, unknown> | null {
  try {
    const values: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'silent' });
    return typeof values === 'object' && values !== null && !Array.isArray(values)
      ? (values as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
