import type { Diagnostic } from '../diagnostic.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './yaml-reader.ts';

/** Where the front matter and the prose of a case file are, in offsets. */
export interface FrontMatter {
  yaml: Span;
  body: Span;
}

// Not `^` and `$`: they also stop at U+2028, which ends no line in YAML.
const closing = /(?<![^\r\n])---[ \t]*(?![^\r\n])/;

/** Splits a case file into front matter and prose; a diagnostic when there is no front matter. */
export function splitFrontMatter(source: SourceText): FrontMatter | Diagnostic {
  const { text } = source;
  const opening = /^---[ \t]*(\r\n|\n|\r|$)/.exec(text);
  if (opening === null) {
    return missing(
      source,
      'Unexpected start of the file, expected front matter between two lines `---`',
      0,
      lineEnd(text, 0),
    );
  }
  const start = opening[0].length;
  const end = closing.exec(text.slice(start));
  if (end === null) {
    return missing(
      source,
      'Unexpected end of the file, expected a line `---` that closes the front matter',
      0,
      3,
    );
  }
  const after = start + end.index + end[0].length;
  const line = /^(\r\n|\n|\r)/.exec(text.slice(after, after + 2));
  return {
    yaml: { start, end: start + end.index },
    body: { start: after + (line?.[0].length ?? 0), end: text.length },
  };
}

function missing(source: SourceText, message: string, start: number, end: number): Diagnostic {
  return {
    rule: 'no-invalid-yaml',
    severity: 'error',
    message,
    why: 'The front matter holds the title, the label and the records; without it the file is not a case.',
    fix: 'Begin the file with `---`, the keys `title`, `summary`, `tlp`, `severity`, `status` and `opened`, and a closing `---`.',
    file: source.file,
    range: source.range(start, end),
  };
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from, from + 200).search(/[\r\n]/);
  return found === -1 ? Math.min(text.length, from + 200) : from + found;
}
