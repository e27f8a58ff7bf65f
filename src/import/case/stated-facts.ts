import type { Root } from 'mdast';
import { tablesIn } from '../blocks/tables-in.ts';
import { textItems } from '../blocks/text-items.ts';

/** Something the write-up says of itself, as `Severity: High`. */
export interface StatedFact {
  /** In lower case, without signs. */
  key: string;
  value: string;
}

/** The pairs of a short name and a value in lines, lists and tables of two columns, in order. */
export function statedFacts(root: Root): StatedFact[] {
  const lines = textItems(root)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((item) => item.lines);
  const pairs = lines.flatMap((line) => {
    // A line that somebody put into code signs together with its stars.
    const plain = line.replaceAll('*', '');
    const found = /^\W{0,4}([\p{L}][\p{L}\p{N} /()&-]{1,40}?)\s*:\s*(\S.*)$/u.exec(plain);
    return found === null ? [] : [{ key: found[1] ?? '', value: found[2] ?? '' }];
  });
  const rows = tablesIn(root).flatMap(({ headers, rows: all }) =>
    headers.length === 2
      ? all.map(({ cells }) => ({ key: cells[0]?.text ?? '', value: cells[1]?.text ?? '' }))
      : [],
  );
  return [...pairs, ...rows]
    .map(({ key, value }) => ({
      key: key
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
      value: value.trim(),
    }))
    .filter(({ key, value }) => key !== '' && value !== '' && value.length < 200);
}
