import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import { aliasTargets } from './alias-targets.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { SourceText } from './source-text.ts';
import { yamlToData } from './yaml-to-data.ts';

/** A stretch of a file in UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type ScalarStyle = 'literal' | 'folded' | 'single-quoted' | 'double-quoted' | 'plain';

/** YAML that was read, with the way back from each value to its place in the file. */
export interface YamlSource {
  source: SourceText;
  /** Plain data; a map is an object without a prototype. Undefined when the text is not YAML. */
  data: unknown;
  diagnostics: Diagnostic[];
  /** Where the value at `path` stands; of a map or list its first key or item; the nearest parent's when it is missing. */
  valueSpan(path: KeyPath): Span;
  /** Where the key at `path` stands; the value's span for an item of a list. */
  keySpan(path: KeyPath): Span;
  /** Where `[start, end)` of the text value at `path` is written. */
  textSpan(path: KeyPath, start: number, end: number): Span;
  /**
   * Whole node with its quotes or block header; null when there is no scalar at `path`. `shared` when it, or what
   * holds it, is an alias or has an anchor, so that it may stand for several values.
   */
  scalar(path: KeyPath): { span: Span; style: ScalarStyle; shared: boolean } | null;
}

/** Reads `[start, end)` of a file as one YAML 1.2 document. Never throws: what is wrong is in `diagnostics`. */
export function readYaml(source: SourceText, start = 0, end = source.text.length): YamlSource {
  const text = source.text.slice(start, end);
  const diagnostics: Diagnostic[] = [];
  const problem = (rule: string, message: string, from: number, to: number, why: string, fix: string) =>
    diagnostics.push({
      rule,
      severity: 'error',
      message,
      why,
      fix,
      file: source.file,
      range: source.range(start + from, start + to),
    });

  let document: Document.Parsed | null = null;
  let data: unknown;
  let targets = new Map<Alias, Node>();
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      prettyErrors: false,
      uniqueKeys: false,
      resolveKnownTags: false,
      logLevel: 'error',
    });
    const errors = [...document.errors, ...document.warnings];
    if (errors.some(({ message }) => message.includes('call stack'))) throw new RangeError('too deep');
    for (const error of errors.slice(0, 20)) {
      const [message, fix] = explain(error.code, error.message);
      problem('no-invalid-yaml', message, error.pos[0], error.pos[1], notRead, fix);
    }
    if (diagnostics.length === 0) {
      targets = aliasTargets(document);
      data = yamlToData(document, targets, (rule, message, node, fix) => {
        const range = node?.range ?? [0, 0, 0];
        problem(rule, message, range[0], range[1], rule === 'no-invalid-yaml' ? notRead : onlyOnce, fix);
      });
    }
  } catch (error) {
    const deep = error instanceof RangeError;
    problem(
      'no-invalid-yaml',
      deep ? 'Unexpected depth of nesting, expected a few levels' : 'Unexpected text, expected YAML',
      0,
      0,
      notRead,
      deep ? 'Write the values on fewer levels.' : 'Check the indentation and the quotes.',
    );
  }

  const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const pairsOf = pairFinder();
  const find = (path: KeyPath) => locate(document?.contents ?? null, targets, pairsOf, path);
  const offsetsOf = new WeakMap<Node, number[] | null>();
  return {
    source,
    data,
    diagnostics,
    valueSpan: (path) => shift(find(path).value),
    keySpan: (path) => shift(find(path).key),
    textSpan: (path, from, to) => {
      const found = find(path);
      const node = found.node;
      if (node === null || !isScalar(node) || typeof node.value !== 'string') return shift(found.value);
      let offsets = offsetsOf.get(node);
      if (offsets === undefined) {
        offsets = scalarOffsets(node as Scalar<string>, node.value, text);
        offsetsOf.set(node, offsets);
      }
      if (offsets === null || offsets.length === 0) return shift(found.value);
      const first = offsets[Math.min(from, offsets.length - 1)] ?? 0;
      const last = to > from ? (offsets[Math.min(to, offsets.length) - 1] ?? first) + 1 : first;
      return shift({ start: first, end: Math.max(first, last) });
    },
    scalar: (path) => {
      const { node, exact, shared } = find(path);
      if (!exact || node === null || !isScalar(node) || !node.range) return null;
      return {
        span: shift({ start: node.range[0], end: node.range[1] }),
        style: styles[node.type ?? 'PLAIN'] ?? 'plain',
        shared,
      };
    },
  };
}

const notRead = 'What cannot be read is not checked, so nothing is published from it.';
const onlyOnce = 'Of two values for one key only one could be kept, and you would not know which.';

const styles: Record<string, ScalarStyle> = {
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  PLAIN: 'plain',
};

function explain(code: string, message: string): [message: string, fix: string] {
  const said = message.split('\n')[0]?.slice(0, 160).replace(/\.$/, '') ?? message;
  switch (code) {
    case 'TAG_RESOLVE_FAILED':
      return [
        `Unexpected YAML tag, expected plain values (${said})`,
        'Remove the tag; a value that must be text goes into quotes.',
      ];
    case 'MULTIPLE_DOCS':
      return ['Unexpected second YAML document, expected one', 'Remove the line `---` or `...` inside.'];
    case 'TAB_AS_INDENT':
      return [
        'Unexpected tab, expected spaces as indentation',
        'Indent with spaces; YAML does not allow tabs there.',
      ];
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        `Unexpected YAML: ${said}`,
        'Check the indentation, and put a text with `: ` or `#` into quotes.',
      ];
    default:
      return [
        `Unexpected YAML: ${said}`,
        'Fix the YAML here; put text that contains `: ` or `#`, or starts with `@` or `*`, in quotes.',
      ];
  }
}

interface Located {
  node: Node | null;
  exact: boolean;
  shared: boolean;
  value: Span;
  key: Span;
}

type PairsOf = (map: YAMLMap) => ReadonlyMap<string, Pair>;

// A map with many keys is asked for each of them, so its pairs are indexed once.
function pairFinder(): PairsOf {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map) => {
    let pairs = known.get(map);
    if (pairs === undefined) {
      pairs = new Map();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        const name = String(pair.key.value);
        if (!pairs.has(name)) pairs.set(name, pair);
      }
      known.set(map, pairs);
    }
    return pairs;
  };
}

function locate(
  root: Node | null,
  targets: ReadonlyMap<Alias, Node>,
  pairsOf: PairsOf,
  path: KeyPath,
): Located {
  let node: Node | null = root;
  let key: Span = headSpan(root);
  let value = key;
  let shared = false;
  for (const step of path) {
    shared ||= isShared(node);
    if (isAlias(node)) node = targets.get(node) ?? null;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return { node, exact: false, shared, value, key };
      key = headSpan(pair.key as Node);
      node = (pair.value as Node | null) ?? null;
      value = node?.range && node.range[0] !== node.range[1] ? headSpan(node) : key;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step] as Node;
      value = headSpan(node);
      key = value;
    } else return { node, exact: false, shared, value, key };
  }
  shared ||= isShared(node);
  if (isAlias(node)) node = targets.get(node) ?? null;
  return { node, exact: true, shared, value, key };
}

function isShared(node: Node | null): boolean {
  return isAlias(node) || (node as { anchor?: string } | null)?.anchor !== undefined;
}

function headSpan(node: Node | null): Span {
  const first = isMap(node) ? node.items[0]?.key : isSeq(node) ? node.items[0] : null;
  const shown = (first as Node | null | undefined) ?? node;
  if (shown !== node && (isMap(shown) || isSeq(shown))) return headSpan(shown);
  return { start: shown?.range?.[0] ?? 0, end: shown?.range?.[1] ?? 0 };
}
