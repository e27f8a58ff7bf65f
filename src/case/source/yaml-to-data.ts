import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { quoted } from '../quoted.ts';

/** Nodes that aliases may repeat; above it a small file stands for more than a case can be. */
const aliasBudget = 10_000;
const maxDepth = 100;

type Report = (rule: string, message: string, node: Node | null, fix: string) => void;

/**
 * A parsed document as plain data. Duplicate keys, keys that are not text and aliases that repeat too much are
 * reported; `__proto__` is a key like any other (maps have no prototype).
 */
export function yamlToData(document: Document, targets: ReadonlyMap<Alias, Node>, report: Report): unknown {
  let repeated = 0;
  const convert = (node: unknown, depth: number, viaAlias: boolean): unknown => {
    if (viaAlias) repeated++;
    if (repeated > aliasBudget) return undefined;
    if (depth > maxDepth) throw new RangeError('too deep');
    if (isAlias(node)) {
      const target = targets.get(node);
      if (target !== undefined) return convert(target, depth + 1, true);
      report(
        'no-invalid-yaml',
        `Unexpected alias ${quoted(`*${node.source}`)}, expected one that is defined above`,
        node,
        'Write the value itself.',
      );
      return undefined;
    }
    if (isMap(node)) {
      const data: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.items) {
        if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
          report(
            'no-invalid-yaml',
            'Unexpected key, expected a name',
            key as Node | null,
            'Write a name, a colon, a blank and the value.',
          );
          continue;
        }
        const name = String(key.value);
        if (Object.hasOwn(data, name)) {
          report(
            'no-invalid-yaml',
            `Unexpected second ${quoted(name)}, expected each key once`,
            key,
            `Keep one ${quoted(name)} and remove the other.`,
          );
          continue;
        }
        data[name] = convert(value, depth + 1, viaAlias);
      }
      return data;
    }
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1, viaAlias));
    return isScalar(node) ? (typeof node.value === 'bigint' ? Number(node.value) : node.value) : null;
  };
  const data = convert(document.contents, 0, false);
  if (repeated <= aliasBudget) return data;
  report(
    'no-invalid-yaml',
    `Unexpected repetition by aliases, expected at most ${aliasBudget.toLocaleString('en')} repeated values`,
    document.contents,
    'Write the values out, or leave out what repeats.',
  );
  return undefined;
}
