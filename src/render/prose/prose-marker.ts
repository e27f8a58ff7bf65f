import { type TlpLevel, tlpLevels } from '../../case/tlp.ts';

/** A line of its own that is exactly one of the block directives, at `[start, end)` without its line end. */
export type BlockMarker = { start: number; end: number } & (
  | { kind: 'open'; level: TlpLevel }
  | { kind: 'close' }
  | { kind: 'record'; record: 'finding' | 'query' | 'evidence'; id: string }
);

/** A text exactly as `:redact[text]{keep_for="LEVEL"}`: `[start, end)`, its text at `[textStart, textEnd)`. */
export interface RedactMarker {
  kind: 'redact';
  start: number;
  end: number;
  textStart: number;
  textEnd: number;
  keepFor: TlpLevel | null;
}

const levels = tlpLevels.join('|').replace('+', '\\+');
const openLine = new RegExp(`^:::tlp\\{level="(${levels})"\\}[ \\t]*$`);
const closeLine = /^:::[ \t]*$/;
const recordLine = /^::(finding|query|evidence)\{#([A-Za-z][A-Za-z0-9-]*)\}[ \t]*$/;
const blankLine = /[ \t]*(?:[\r\n]|$)/y;
const keepFor = new RegExp(`\\{keep_for="(${levels})"\\}`, 'y');

/** Every line that has the form of a block directive, in order, wherever it stands. */
export function blockMarkers(text: string): BlockMarker[] {
  const markers: BlockMarker[] = [];
  for (const { 0: line, index: start } of text.matchAll(/^:::?(?!:)[^\r\n]*/gm)) {
    const at = { start, end: start + line.length };
    const open = openLine.exec(line);
    const record = recordLine.exec(line);
    if (open) markers.push({ ...at, kind: 'open', level: open[1] as TlpLevel });
    else if (closeLine.test(line)) markers.push({ ...at, kind: 'close' });
    else if (record) {
      const kind = record[1] as 'finding' | 'query' | 'evidence';
      markers.push({ ...at, kind: 'record', record: kind, id: record[2] ?? '' });
    }
  }
  return markers;
}

/** Every text that has the form of a redaction, in order, wherever it stands; never one inside another. */
export function redactMarkers(text: string): RedactMarker[] {
  const markers: RedactMarker[] = [];
  const opening = ':redact[';
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start + 1)) {
    if (text[start - 1] === ':' || isEscaped(text, start)) continue;
    const textStart = start + opening.length;
    const textEnd = labelEnd(text, textStart);
    if (textEnd === null || text.slice(textStart, textEnd).trim() === '') continue;
    keepFor.lastIndex = textEnd + 1;
    const level = keepFor.exec(text);
    const end = textEnd + 1 + (level?.[0].length ?? 0);
    if (/[[({]/.test(text[end] ?? '')) continue;
    markers.push({
      kind: 'redact',
      start,
      end,
      textStart,
      textEnd,
      keepFor: (level?.[1] as TlpLevel) ?? null,
    });
    start = end - 1;
  }
  return markers;
}

/** Where the bracket that opens before `from` closes in the same paragraph; null also when another redaction comes first. */
function labelEnd(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === '\\') at++;
    else if (unit === '[') depth++;
    else if (unit === ']' && depth-- === 0) return at;
    else if (unit === ':' && text.startsWith(':redact', at)) return null;
    else if (unit === '\n' || (unit === '\r' && text[at + 1] !== '\n')) {
      blankLine.lastIndex = at + 1;
      if (blankLine.test(text)) return null;
    }
  }
  return null;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
