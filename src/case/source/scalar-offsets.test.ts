import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, Scalar } from 'yaml';
import type { KeyPath } from '../key-path.ts';
import { sourceText } from './source-text.ts';
import { readYaml, type YamlSource } from './yaml-reader.ts';

const styles = ['BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'] as const;

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('a', 'b', 'word', 'Ω', '😀', '|', '>', '-', ':', '#', '*', '&', '!'),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\n  ', ' \n', '\n\t') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "'",
      "''",
      '"',
      '\\',
      '\\n',
      ': ',
      ' #',
      '\u00a0',
      '\u0007',
      '\u2028',
      '\ud83d',
    ),
  },
);
const texts = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

test('points at the very character of a text in every style the library writes', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(...styles),
      fc.constantFrom(0, 20, 80),
      fc.constantFrom(2, 4),
      fc.boolean(),
      fc.boolean(),
      (text, style, lineWidth, indent, flow, crlf) => {
        const scalar = new Scalar(text);
        scalar.type = style;
        const document = new Document({ before: 1, findings: [{ title: 'T', detail: null, limit: 'L' }] });
        document.setIn(['findings', 0, 'detail'], scalar);
        const list = document.get('findings') as { flow?: boolean };
        if (flow) list.flow = true;
        const written = document.toString({ lineWidth, indent, doubleQuotedMinMultiLineLength: 10 });
        holds(crlf ? written.replaceAll('\n', '\r\n') : written, ['findings', 0, 'detail']);
      },
    ),
    { numRuns: 1500 },
  );
});

test('points at the very character of blocks indented by hand', () => {
  const lines = fc.array(
    fc
      .array(fc.constantFrom('x', 'y', ' ', '\t', 'let', '//', '"', "'"), { maxLength: 6 })
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 8 },
  );
  const header = fc.tuple(
    fc.constantFrom('|', '>'),
    fc.constantFrom('', '-', '+'),
    fc.constantFrom('', ' # why'),
  );
  fc.assert(
    fc.property(
      lines,
      header,
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (content, [mark, chomping, comment], indent, indicated, lineEnd) => {
        const indicator = indicated ? String(indent) : '';
        const block = content.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
        const text = ['a: 1', `text: ${mark}${indicator}${chomping}${comment}`, ...block, 'z: 1', ''].join(
          lineEnd,
        );
        holds(text, ['text']);
      },
    ),
    { numRuns: 1000 },
  );
});

test('points at the very character of plain and quoted texts over several lines', () => {
  const words = fc.array(
    fc.constantFrom('one', "it''s", 'a:b', 'c#d', '"q"', '\\\\', '\\x41', '\\U0001F600', '-'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const gaps = fc.array(fc.constantFrom(' ', '   ', '\n  ', '\n\n\n  ', ' \n   ', '\t \n \t', '\\\n  '), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, gaps, fc.constantFrom('', "'", '"'), fc.boolean(), (parts, between, quote, flow) => {
      const inner = parts
        .map(
          (part, index) =>
            (quote === '"' ? part.replaceAll('"q"', 'q') : part) +
            (index < parts.length - 1 ? between[index] : ''),
        )
        .join('');
      const value = `${quote}a${inner}${quote}`;
      holds(flow ? `text: {value: ${value}}\nz: 1\n` : `text:\n  value: ${value}\nz: 1\n`, ['text', 'value']);
    }),
    { numRuns: 1000 },
  );
});

test('spans of several characters end after the last one', () => {
  const yaml = readYaml(sourceText('x.yaml', 'q: |\n  let a = 1;\n\n  T | where b\n'));
  const span = yaml.textSpan(['q'], 0, 21);
  expect(yaml.source.text.slice(span.start, span.end)).toBe('let a = 1;\n\n  T | where');
  const one = yaml.textSpan(['q'], 16, 21);
  expect(yaml.source.range(one.start, one.end)).toEqual({
    start: { line: 4, column: 7 },
    end: { line: 4, column: 12 },
  });
});

/** Holds that every character of the text at `path` that is not white space is found where it is written, in order. */
function holds(source: string, path: KeyPath) {
  const yaml = readYaml(sourceText('x.yaml', source));
  const value = dig(yaml, path);
  if (typeof value !== 'string') return;
  let last = -1;
  for (let index = 0; index < value.length; index++) {
    const unit = value[index] ?? '';
    if (' \n\t\r'.includes(unit)) continue;
    const { start } = yaml.textSpan(path, index, index + 1);
    const secondHalf = /[\udc00-\udfff]/.test(unit) && start === last;
    if (!secondHalf && start <= last) throw new Error(`${JSON.stringify(unit)} at ${start}, after ${last}`);
    const found = writtenAt(source, start, secondHalf);
    if (found !== unit)
      throw new Error(`${JSON.stringify(unit)} found as ${JSON.stringify(found)} at ${start}`);
    last = start;
  }
}

const named: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** The UTF-16 unit that is written at `at`, as itself or as an escape. */
function writtenAt(source: string, at: number, secondHalf: boolean): string | undefined {
  if (source[at] !== '\\' || !insideDoubleQuotes(source, at)) return source[at];
  const code =
    /^\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/.exec(source.slice(at, at + 10))?.[1] ?? '';
  if (code.length === 1) return named[code] ?? code;
  return String.fromCodePoint(Number.parseInt(code.slice(1), 16))[secondHalf ? 1 : 0];
}

function insideDoubleQuotes(source: string, at: number): boolean {
  const scalar = readYaml(sourceText('x.yaml', source));
  return [['text'], ['text', 'value'], ['findings', 0, 'detail']].some((path) => {
    const found = scalar.scalar(path);
    return found?.style === 'double-quoted' && found.span.start < at && at < found.span.end;
  });
}

function dig(yaml: YamlSource, path: KeyPath): unknown {
  let found = yaml.data;
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step];
  return found;
}
