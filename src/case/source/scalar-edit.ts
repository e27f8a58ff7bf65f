import type { Edit } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import type { YamlSource } from './yaml-reader.ts';

/**
 * Writes `text`, which needs no quotes in YAML, as the scalar at `path` and keeps the quotes that are there. Null where
 * that could change more than this one value: there is no scalar, it is a block, or an anchor or alias is involved.
 */
export function scalarEdit(yaml: YamlSource, path: KeyPath, text: string): Edit | null {
  const scalar = yaml.scalar(path);
  if (scalar === null || scalar.shared || scalar.style === 'literal' || scalar.style === 'folded')
    return null;
  const quotes = scalar.style === 'plain' ? 0 : 1;
  const { start, end } = scalar.span;
  return { file: yaml.source.file, start: start + quotes, end: end - quotes, text };
}
