import type { Edit } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import { scalarEdit } from './scalar-edit.ts';
import type { YamlSource } from './yaml-reader.ts';

/**
 * Edits that give keys of a record new values, which need no quotes in YAML, in this order: where a key is there its value
 * changes, the others follow the last of `after` that the record has. Null where that could change more than these keys.
 */
export function recordKeysEdit(
  yaml: YamlSource,
  at: KeyPath,
  values: readonly (readonly [key: string, value: string])[],
  after: readonly string[],
): Edit[] | null {
  const edits: Edit[] = [];
  const added: (readonly [string, string])[] = [];
  for (const [key, value] of values) {
    if (yaml.scalar([...at, key]) === null) {
      added.push([key, value]);
      continue;
    }
    const edit = scalarEdit(yaml, [...at, key], value);
    if (edit === null) return null;
    if (yaml.source.text.slice(edit.start, edit.end) !== value) edits.push(edit);
  }
  if (added.length === 0) return edits;
  const edit = insertion(yaml, at, added, after);
  return edit === null ? null : [...edits, edit];
}

function insertion(
  yaml: YamlSource,
  at: KeyPath,
  added: readonly (readonly [string, string])[],
  after: readonly string[],
): Edit | null {
  const { file, text } = yaml.source;
  for (const key of after.toReversed()) {
    const value = yaml.scalar([...at, key]);
    if (value === null) continue;
    if (value.shared) return null;
    if (value.style === 'literal' || value.style === 'folded') continue;
    const lineStart = text.lastIndexOf('\n', yaml.keySpan([...at, key]).start - 1) + 1;
    const before = text.slice(lineStart, yaml.keySpan([...at, key]).start);
    if (/^\s*(?:- +)*$/.test(before)) {
      const line = /^[^\r\n]*(\r\n|\n|\r)/.exec(text.slice(value.span.end));
      if (line === null) return null;
      const indent = before.replace(/-/g, ' ');
      const place = value.span.end + line[0].length;
      const lines = added.map(([name, written]) => `${indent}${name}: ${written}${line[1]}`);
      return { file, start: place, end: place, text: lines.join('') };
    }
    const place = value.span.end;
    return {
      file,
      start: place,
      end: place,
      text: added.map(([name, written]) => `, ${name}: ${written}`).join(''),
    };
  }
  return null;
}
