import { findIndicators } from './find-indicators.ts';
import { hasFileExtension } from './has-file-extension.ts';

/**
 * What a text holds that can be looked up, as written and in order: addresses, domains, mailboxes, hashes, file names and
 * paths, registry keys, ATT&CK techniques and accounts such as `CORP\user`. A value is looked for within one line.
 */
export function valuesInText(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split(/\r\n?|\n/)) {
    // A line of a log can be a whole file; nothing that is looked for is as long as a piece.
    for (let at = 0; at < line.length; at += pieceLength) {
      const part = line.slice(at, at + pieceLength + overlap);
      for (const value of valuesInLine(part)) found.add(value);
    }
  }
  return [...found];
}

const pieceLength = 8192;
const overlap = 512;

function valuesInLine(line: string): string[] {
  const found: { value: string; at: number }[] = [];
  for (const { start, end } of findIndicators(line)) found.push({ value: line.slice(start, end), at: start });
  for (const { pattern, fits } of otherPatterns) {
    for (const match of line.matchAll(pattern)) {
      const value = match[0].replace(/[.,;:]+$/, '');
      if (fits(value)) found.push({ value, at: match.index });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}

const otherPatterns: { pattern: RegExp; fits: (value: string) => boolean }[] = [
  { pattern: /(?<![\p{L}\p{N}_.])T\d{4}(?:\.\d{3})?(?![\p{L}\p{N}_])/gu, fits: () => true },
  // Blanks are part of a path within quotes only.
  { pattern: /(?<=(["'`]))(?:[a-z]:\\|\\\\|%\w+%\\|\/)[^"'`\n]{1,400}(?=\1)/gi, fits: () => true },
  { pattern: /(?<![\p{L}\p{N}_"'`\\])(?:[a-z]:\\|\\\\|%\w+%\\)[^\s"'`<>|,;]{1,400}/giu, fits: () => true },
  {
    pattern: /(?<![\p{L}\p{N}_])(?:HKEY_[A-Z_]+|HK(?:LM|CU|CR|U|CC)):?\\[^\s"'`<>|,;]{1,400}/giu,
    fits: () => true,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_.@-])[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,120}\.[a-z][a-z0-9]{0,4}(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])/giu,
    fits: hasFileExtension,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_.\\:/-])[A-Z][A-Z0-9.-]{1,30}\\[\p{L}\p{N}][\p{L}\p{N}_.$-]{1,60}(?![\p{L}\p{N}_\\])/gu,
    fits: () => true,
  },
];
