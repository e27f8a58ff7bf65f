import { matchedPieces } from './matched-pieces.ts';
import type { Notation } from './notation.ts';

/** Quotes that are doubled within a literal, as in CSV, SQL, YAML, PowerShell and verbatim literals of KQL: `O''Brien`. */
export const doubledQuotes: Notation = {
  hint: /""|''/,
  read: (text) => matchedPieces(text, /(["'])\1/g, (found) => found.charAt(0)),
};
