import { Document, isScalar, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type DraftRecord, type DraftValue, Guess, Noted } from '../draft.ts';

/** Front matter as YAML: texts of several lines as literal blocks, guesses and remarks as comments. */
export function caseYaml(draft: DraftRecord): string {
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  const map = mapOf(draft, document);
  let first = true;
  for (const pair of map.items as Pair<Scalar, Node>[]) {
    // A blank line before each list of records.
    if (!first && pair.value instanceof YAMLSeq && pair.value.flow !== true) pair.key.spaceBefore = true;
    first = false;
  }
  document.contents = map as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function nodeOf(value: DraftValue, document: Document): Node {
  if (value instanceof Guess) return commented(scalar(value.value), `guessed: ${value.why}`);
  if (value instanceof Noted) return commented(scalar(value.value), value.note);
  if (Array.isArray(value)) return seqOf(value, document);
  if (typeof value === 'object') return mapOf(value as DraftRecord, document);
  return scalar(value as string | number | boolean);
}

function mapOf(record: DraftRecord, document: Document): YAMLMap {
  const map = new YAMLMap(document.schema);
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    map.items.push(document.createPair(new Scalar(key), nodeOf(value, document)));
  }
  return map;
}

function seqOf(values: readonly DraftValue[], document: Document): YAMLSeq {
  const seq = new YAMLSeq(document.schema);
  for (const value of values) seq.items.push(nodeOf(value, document));
  // Ids and words stand in one line.
  seq.flow = seq.items.every((item) => isScalar(item) && String(item.value).length < 60);
  return seq;
}

function scalar(value: string | number | boolean): Scalar {
  const node = new Scalar(value);
  if (typeof value !== 'string') return node;
  // A block cannot hold signs that YAML has no line for, nor begin with a line of blanks.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|^\s*$|^[ \t]+\n/.test(value))
    node.type = Scalar.QUOTE_DOUBLE;
  else if (value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  return node;
}

function commented(node: Scalar, comment: string): Scalar {
  node.comment = ` ${comment.replace(/\s+/g, ' ').trim()}`;
  return node;
}
